import { expect, it } from 'vitest';
import { placeOfHit } from '../../../../renderer/features/replace/found-place.ts';
import type { ShownHit } from '../../../../shared/find/story-hits.ts';

const query = { text: 'cat', matchCase: false, wholeWord: false, isPattern: false };
const hit = (field: ShownHit['field'], line: number, start: number): ShownHit => ({
  field,
  line,
  start,
  end: start + 3,
  found: 'cat',
  before: '',
  after: '',
});

it('counts the places of the text, and not those of the lines above it', () => {
  const hits = [hit('headline', 0, 4), hit(null, 2, 0), hit(null, 2, 9)];
  expect(placeOfHit(query, hits, 2)).toEqual({ query, field: null, start: 9, end: 12, nth: 1 });
  expect(placeOfHit(query, hits, 0)).toEqual({ query, field: 'headline', start: 4, end: 7, nth: 0 });
  expect(placeOfHit(query, hits, 3)).toBe(null);
});
