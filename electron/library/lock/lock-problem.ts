import type { AppError } from '../../../shared/result.ts';

/** What a person is told where the lock of the library cannot be looked at. */
export function lockProblem(cause: unknown): AppError {
  const what = cause instanceof Error ? cause.message : String(cause);
  return {
    code: 'internal',
    message: `Dateline can no longer tell whether somebody else writes to this library (${what}): restart Dateline.`,
  };
}
