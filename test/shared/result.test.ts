import { expect, it } from 'vitest';
import { assertNever } from '../../shared/assert-never.ts';
import { DatelineError, fail, ok } from '../../shared/result.ts';
import { storiesCount } from '../../shared/stories-count.ts';

it('says whether it went well, with what came of it or with why it did not', () => {
  expect(ok(7)).toEqual({ ok: true, value: 7 });
  expect(fail('stale', 'Somebody else has saved it: open it again.')).toEqual({
    ok: false,
    error: { code: 'stale', message: 'Somebody else has saved it: open it again.' },
  });
});

it('can be thrown, with its code and what caused it', () => {
  const cause = new Error('ENOSPC');
  const error = new DatelineError('disk-full', 'The disk is full.', { cause });
  expect(String(error)).toBe('DatelineError: The disk is full.');
  expect(error).toMatchObject({ code: 'disk-full', cause });
});

it('names what nobody knows', () => {
  const unknown = (value: unknown) => () => assertNever(value as never, 'block');
  expect(unknown({ type: 'hologram' })).toThrow('Unknown block "hologram"');
  expect(unknown('hologram')).toThrow('Unknown block "hologram"');
  expect(unknown(null)).toThrow('Unknown block "null"');
});

it('counts stories in words', () => {
  expect([0, 1, 2, 12_000].map(storiesCount)).toEqual([
    '0 stories',
    '1 story',
    '2 stories',
    '12,000 stories',
  ]);
});
