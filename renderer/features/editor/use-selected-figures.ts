import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { countInSlices, WordCounter } from './count-in-slices.ts';
import { selectedText } from './selected-text.ts';

const REST = 120;

/** Words that are selected in the text, or null when none are. Counted once a selection stands still. */
export function useSelectedWords(language: string): number | null {
  const { read, at } = useStore(selectedText);
  const counter = useMemo(() => new WordCounter(language), [language]);
  const [words, setWords] = useState<number | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `at` is what tells one selection from the next.
  useEffect(() => {
    if (!read) {
      setWords(null);
      return;
    }
    const counting = new AbortController();
    const waiting = setTimeout(() => countInSlices(read(), counter, counting.signal, setWords), REST);
    return () => {
      counting.abort();
      clearTimeout(waiting);
    };
  }, [read, at, counter]);

  return words;
}
