import { useEffect, useState } from 'react';
import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import type { StorySummary } from '../../shared/library/summary.ts';
import { attempt } from './attempt.ts';

export interface FoundStories {
  readonly stories: readonly StorySummary[];
  /** Why the library could not be searched, in a sentence. */
  readonly problem: string | undefined;
}

const NONE: FoundStories = { stories: [], problem: undefined };
/** Somebody who is typing asks once. */
const PAUSE_MS = 150;
const MOST = 20;

/** The stories that are found by what is being typed, best first. */
export function useFoundStories(bridge: DatelineBridge, typed: string): FoundStories {
  const text = typed.trim().slice(0, 1000);
  const [found, setFound] = useState(NONE);
  useEffect(() => {
    setFound(NONE);
    if (text === '') return;
    let wanted = true;
    const timer = setTimeout(async () => {
      const reply = await attempt(() => bridge.request('stories.search', { text, from: 0, count: MOST }));
      if (!wanted) return;
      // A query that is not whole yet finds nothing, which is no failure of the library.
      if (reply.ok) setFound({ stories: reply.value.hits.map(({ story }) => story), problem: undefined });
      else setFound({ stories: [], problem: reply.error.message });
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [bridge, text]);
  return found;
}
