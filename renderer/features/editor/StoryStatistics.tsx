import { readingMinutes } from '../../../shared/story/reading-minutes.ts';
import { useSessionState } from '../../session/session-context.ts';
import styles from './StoryStatistics.module.css';
import { useSelectedWords } from './use-selected-words.ts';
import { useStoryWords } from './use-story-words.ts';

const NUMBER = new Intl.NumberFormat('en');

/** Words written, against those that the desk wants. */
function against(words: number, wanted: number): string {
  return `${NUMBER.format(words)} of ${counted(wanted)}`;
}

function counted(words: number): string {
  return words === 1 ? '1 word' : `${NUMBER.format(words)} words`;
}

/** Words (of those wanted) and reading time of the open story, and the words selected when there are any. For the status bar. */
export function StoryStatistics() {
  const language = useSessionState((state) => state.fields?.language ?? null);
  const wanted = useSessionState((state) => state.fields?.wordTarget ?? null);
  const words = useStoryWords(language ?? 'en');
  const selected = useSelectedWords(language ?? 'en');
  if (language === null || words === null) return null;
  const minutes = readingMinutes(words, language);
  return (
    <span className={styles.statistics}>
      <span>
        {selected !== null
          ? `${NUMBER.format(selected)} of ${counted(words)} selected`
          : wanted === null
            ? counted(words)
            : against(words, wanted)}
      </span>
      {wanted !== null && (
        <progress
          className={styles.target}
          aria-label="Words written of those wanted"
          value={Math.min(words, wanted)}
          max={wanted}
        />
      )}
      {wanted !== null && words > wanted && <span>{NUMBER.format(words - wanted)} over</span>}
      {minutes > 0 && <span>{minutes} min read</span>}
    </span>
  );
}
