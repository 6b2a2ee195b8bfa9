import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { blockText } from '../../../shared/story/block-text.ts';
import { countCharacters } from '../../../shared/story/count-characters.ts';
import { countSentences } from '../../../shared/story/count-sentences.ts';
import { countWords } from '../../../shared/story/count-words.ts';
import { forEachBlock } from './count-blocks.ts';
import { selectedText } from './selected-text.ts';

const REST = 120;

/** What is selected, in figures. */
export interface SelectedFigures {
  readonly words: number;
  readonly characters: number;
  readonly sentences: number;
}

/** The figures of what is selected in the text, or null when nothing is. Counted once a selection stands still. */
export function useSelectedFigures(language: string): SelectedFigures | null {
  const { read, at } = useStore(selectedText);
  const [figures, setFigures] = useState<SelectedFigures | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `at` is what tells one selection from the next.
  useEffect(() => {
    if (!read) {
      setFigures(null);
      return;
    }
    const counting = new AbortController();
    const count = () => {
      const sum = { words: 0, characters: 0, sentences: 0 };
      forEachBlock(
        read(),
        (block) => {
          const text = blockText(block);
          sum.words += countWords(text, language);
          sum.characters += countCharacters(text);
          sum.sentences += countSentences(text, language);
        },
        counting.signal,
        () => setFigures(sum),
      );
    };
    const waiting = setTimeout(count, REST);
    return () => {
      counting.abort();
      clearTimeout(waiting);
    };
  }, [read, at, language]);

  return figures;
}
