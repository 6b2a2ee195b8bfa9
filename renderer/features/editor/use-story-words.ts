import { useEffect, useMemo, useState } from 'react';
import { useSession, useSessionState } from '../../session/session-context.ts';
import { countBlocks, WordCounter } from './count-blocks.ts';

/** How long the keys have to rest before words are counted again, in milliseconds. */
const REST = 250;

/** Words of the open story's body; null until they have been counted for the first time. */
export function useStoryWords(language: string): number | null {
  const session = useSession();
  const loaded = useSessionState((state) => state.loaded);
  const counter = useMemo(() => new WordCounter(language), [language]);
  const [words, setWords] = useState<number | null>(null);

  useEffect(() => {
    if (!loaded) {
      setWords(null);
      return;
    }
    let counting = new AbortController();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const count = () => {
      counting = new AbortController();
      countBlocks(session.readBody(), counter, counting.signal, setWords);
    };
    const recount = () => {
      counting.abort();
      clearTimeout(waiting);
      waiting = setTimeout(count, REST);
    };
    count();
    const stop = session.onBodyTouched(recount);
    return () => {
      stop();
      counting.abort();
      clearTimeout(waiting);
    };
  }, [session, loaded, counter]);

  return words;
}
