import { expect, it } from 'vitest';
import { defaultSite } from '../../../shared/site-profile/site.ts';
import { siteSchema } from '../../../shared/site-profile/site-schema.ts';

it.each([
  ['', true],
  ['https://a.org/comments', true],
  ['mailto:desk@a.org', true],
  ['mailto:desk@a.org?subject=x', false],
  ['javascript:alert(1)', false],
  ['desk@a.org', false],
  ['/comments', false],
])('comments may go to “%s”: %s', (commentsTo, taken) => {
  expect(siteSchema.safeParse({ ...defaultSite(), commentsTo }).success).toBe(taken);
});

it('reads a profile that was written before it said where comments go, and keeps nothing else from it', () => {
  const { commentsTo, logo, kickers, corrections, rules, ...before } = defaultSite();
  expect(siteSchema.parse(before)).toEqual({ ...before, commentsTo, logo, kickers, corrections, rules });
});
