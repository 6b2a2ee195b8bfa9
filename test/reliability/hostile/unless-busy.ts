import type { Tried } from './try-combination.ts';

const LATE = /no answer within|took \d+ ms|the window was up after|does not close/;

/** A machine that does other things as well is slow, not wrong: what only took too long is tried once more. */
export async function unlessBusy(work: () => Promise<Tried>): Promise<Tried> {
  const tried = await orFault(work);
  const isLate = tried.faults.length > 0 && tried.faults.every((fault) => LATE.test(fault));
  return isLate ? orFault(work) : tried;
}

/** What fails in the suite itself is no answer either. */
async function orFault(work: () => Promise<Tried>): Promise<Tried> {
  try {
    return await work();
  } catch (cause) {
    const fault = `the suite failed: ${cause instanceof Error ? cause.stack : String(cause)}`;
    return { commands: 0, slowestMs: 0, peakBytes: 0, faults: [fault] };
  }
}
