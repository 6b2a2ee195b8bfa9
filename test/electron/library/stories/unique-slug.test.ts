import { expect, it } from 'vitest';
import { uniqueSlug } from '../../../../electron/library/stories/unique-slug.ts';

it('takes the next free number and leaves the hyphens of a long slug as they are', () => {
  expect(uniqueSlug('talks-in-geneva', new Set(['talks-in-geneva']))).toBe('talks-in-geneva-2');
  const long = 'word-'.repeat(24).slice(0, 119);
  expect(uniqueSlug(long, new Set([long]))).toBe(`${'word-'.repeat(20).slice(0, 98).replace(/-$/, '')}-2`);
});
