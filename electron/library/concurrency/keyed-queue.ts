import type { KeyedQueue } from '../ports/keyed-queue.ts';

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
