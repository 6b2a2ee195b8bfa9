/** Lets one thing after another be done. */
export interface SerialQueue {
  /** Runs `work` when everything asked for earlier has ended, well or badly. */
  enqueue<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when what has been asked for by now has ended. */
  settled(): Promise<void>;
}

export function createSerialQueue(): SerialQueue {
  let last: Promise<void> = Promise.resolve();
  return {
    enqueue(work) {
      const result = last.then(work);
      // Whoever asked hears of the failure through `result`.
      last = result.then(
        () => undefined,
        () => undefined,
      );
      return result;
    },
    settled: () => last,
  };
}
