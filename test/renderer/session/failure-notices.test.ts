import { expect, it } from 'vitest';
import { failureNotices } from '../../../renderer/session/failure-notices.ts';
import { fail, ok } from '../../../shared/result.ts';

it('a failure is told until the same request is answered, and no other one ends it', () => {
  const shown: string[] = [];
  const heed = failureNotices(({ message }) => {
    shown.push(message);
    return () => void shown.splice(shown.indexOf(message), 1);
  });
  heed('stories.search', fail('internal', 'The library cannot be read.'));
  heed('stories.bin', ok(null));
  expect(shown).toEqual(['The library cannot be read.']);
  heed('stories.search', fail('internal', 'The disk is gone.'));
  expect(shown).toEqual(['The disk is gone.']);
  heed('stories.search', ok(null));
  expect(shown).toEqual([]);
});
