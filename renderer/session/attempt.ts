import { fail, type Result } from '../../shared/result.ts';

/**
 * Turns a rejection, which only a fault of Dateline itself can cause, into a failure that the person
 * is told of.
 */
export async function attempt<T>(run: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await run();
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return fail(
      'internal',
      `Dateline has a fault (${what}). Copy your text to a safe place, then restart Dateline.`,
    );
  }
}
