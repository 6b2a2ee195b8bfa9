import { expect, it } from 'vitest';
import { lockProblem } from '../../../../electron/library/lock/lock-problem.ts';

it('says what went wrong with the lock and what to do', () => {
  expect(lockProblem(new Error('broken'))).toEqual({
    code: 'internal',
    message:
      'Dateline can no longer tell whether somebody else writes to this library (broken): restart Dateline.',
  });
});
