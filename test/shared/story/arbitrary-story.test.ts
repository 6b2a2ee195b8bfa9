import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalBody } from '../../../shared/story/canonical-body.ts';
import { parseStory } from '../../../shared/story/parse-story.ts';
import { visibleBody } from '../../../shared/story/visible-body.ts';
import { arbitraryBody, arbitraryStory } from '../../support/arbitrary-story.ts';

it('every arbitrary story is one that the disk would accept, and survives it', () => {
  fc.assert(
    fc.property(arbitraryStory, (story) => {
      expect(parseStory(JSON.parse(JSON.stringify(story)))).toEqual(JSON.parse(JSON.stringify(story)));
    }),
    { numRuns: 300 },
  );
});

it('canonicalBody and visibleBody are idempotent', () => {
  fc.assert(
    fc.property(arbitraryBody, (body) => {
      expect(canonicalBody(body)).toEqual(body);
      const visible = visibleBody(body);
      expect(visibleBody(visible)).toEqual(visible);
    }),
    { numRuns: 500 },
  );
});
