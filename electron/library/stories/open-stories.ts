import { createKeyedQueue } from '../concurrency/keyed-queue.ts';
import type { OpenEntry, OpenStories } from '../ports/open-stories.ts';

export function createOpenStories(): OpenStories {
  const entries = new Map<string, OpenEntry>();
  return {
    ...createKeyedQueue(),
    get: (id) => entries.get(id),
    set: (id, entry) => {
      entries.set(id, entry);
    },
    delete: (id) => {
      entries.delete(id);
    },
    ids: () => [...entries.keys()],
  };
}
