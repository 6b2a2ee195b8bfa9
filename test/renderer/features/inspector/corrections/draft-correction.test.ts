import { expect, it } from 'vitest';
import { publishedVersion } from '../../../../../renderer/features/inspector/corrections/draft-correction.ts';
import type { Version } from '../../../../../shared/history/version.ts';
import type { Status } from '../../../../../shared/story/status.ts';

const day = (number: number) => `2026-01-${String(number).padStart(2, '0')}T10:00:00.000Z`;
const versions = [1, 3, 5, 7].map((at) => ({ id: `v${at}`, when: day(at) }) as unknown as Version).reverse();
const step = (at: number, from: Status, to: Status) => ({
  ...{ when: day(at), who: '', from, to, why: '', overridden: [] },
});

it('is the first one from when readers could open the story', () => {
  expect(publishedVersion(versions, [step(3, 'ready', 'published')], null)?.id).toBe('v3');
  expect(publishedVersion(versions, [step(4, 'ready', 'published')], null)?.id).toBe('v5');
  const corrected = [step(3, 'ready', 'published'), step(6, 'published', 'corrected')];
  expect(publishedVersion(versions, corrected, null)?.id).toBe('v3');
});

it('is the one from the last correction on, or the nearest that is kept', () => {
  const trail = [step(3, 'ready', 'published')];
  expect(publishedVersion(versions, trail, day(5))?.id).toBe('v5');
  expect(publishedVersion(versions, trail, day(8))?.id).toBe('v7');
  expect(publishedVersion(versions, [], null)?.id).toBe('v1');
  expect(publishedVersion([], trail, null)).toBeNull();
});
