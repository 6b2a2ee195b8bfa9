/** Lets one thing after another be done to each story, while different stories do not wait for each other. */
export interface KeyedQueue {
  /** Runs `work` when everything begun earlier for the same story has ended. */
  enqueue<T>(id: string, work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is running any more, for one story or for all. */
  idle(id?: string): Promise<void>;
}

export function createKeyedQueue(): KeyedQueue {
  const last = new Map<string, Promise<void>>();
  return {
    enqueue(id, work) {
      const before = last.get(id) ?? Promise.resolve();
      const result = before.then(work);
      // The next in turn waits for this one to end, well or badly; whoever asked hears of the failure through `result`.
      const ended = result.then(ignore, ignore).then(() => {
        if (last.get(id) === ended) last.delete(id);
      });
      last.set(id, ended);
      return result;
    },
    async idle(id) {
      if (id !== undefined) while (last.has(id)) await last.get(id);
      else while (last.size > 0) await Promise.all(last.values());
    },
  };
}

function ignore(): void {}
