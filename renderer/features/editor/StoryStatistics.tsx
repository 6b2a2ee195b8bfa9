import { groupedNumber } from '../../../shared/grouped-number.ts';
import { readingMinutes } from '../../../shared/story/reading-minutes.ts';
import { useSessionState } from '../../session/session-context.ts';
import styles from './StoryStatistics.module.css';
import { type SelectedFigures, useSelectedFigures } from './use-selected-figures.ts';
import { useStoryWords } from './use-story-words.ts';

/** Words written, against those that the desk wants. */
function against(words: number, wanted: number): string {
  return `${groupedNumber(words)} of ${counted(wanted)}`;
}

function counted(words: number): string {
  return words === 1 ? '1 word' : `${groupedNumber(words)} words`;
}

interface SelectedProps {
  readonly figures: SelectedFigures;
  readonly words: number;
  readonly language: string;
}

function Selected({ figures, words, language }: SelectedProps) {
  const { characters, sentences } = figures;
  const minutes = readingMinutes(figures.words, language);
  return (
    <span className={styles.statistics}>
      <span>{`${groupedNumber(figures.words)} of ${counted(words)} selected`}</span>
      <span>{characters === 1 ? '1 character' : `${groupedNumber(characters)} characters`}</span>
      <span>{sentences === 1 ? '1 sentence' : `${groupedNumber(sentences)} sentences`}</span>
      {minutes > 0 && <span>{minutes} min read</span>}
    </span>
  );
}

/**
 * Words (of those wanted) and reading time of the open story, or the figures of what is selected in it. For
 * the status bar.
 */
export function StoryStatistics() {
  const language = useSessionState((state) => state.fields?.language ?? null);
  const wanted = useSessionState((state) => state.fields?.wordTarget ?? null);
  const words = useStoryWords(language ?? 'en');
  const selected = useSelectedFigures(language ?? 'en');
  if (language === null || words === null) return null;
  if (selected !== null) return <Selected figures={selected} words={words} language={language} />;
  const minutes = readingMinutes(words, language);
  return (
    <span className={styles.statistics}>
      <span>{wanted === null ? counted(words) : against(words, wanted)}</span>
      {wanted !== null && (
        <progress
          className={styles.target}
          aria-label="Words written of those wanted"
          value={Math.min(words, wanted)}
          max={wanted}
        />
      )}
      {wanted !== null && words > wanted && <span>{groupedNumber(words - wanted)} over</span>}
      {minutes > 0 && <span>{minutes} min read</span>}
    </span>
  );
}
