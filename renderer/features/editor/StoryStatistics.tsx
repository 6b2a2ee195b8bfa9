import { readingMinutes } from '../../../shared/story/reading-minutes.ts';
import { useSessionState } from '../../session/session-context.ts';
import styles from './StoryStatistics.module.css';
import { useSelectedWords } from './use-selected-words.ts';
import { useStoryWords } from './use-story-words.ts';

const NUMBER = new Intl.NumberFormat('en');

function counted(words: number): string {
  return words === 1 ? '1 word' : `${NUMBER.format(words)} words`;
}

/** Words and reading time of the open story, and the words selected when there are any. For the status bar. */
export function StoryStatistics() {
  const language = useSessionState((state) => state.fields?.language ?? null);
  const words = useStoryWords(language ?? 'en');
  const selected = useSelectedWords(language ?? 'en');
  if (language === null || words === null) return null;
  const minutes = readingMinutes(words, language);
  return (
    <span className={styles.statistics}>
      <span>
        {selected === null ? counted(words) : `${NUMBER.format(selected)} of ${counted(words)} selected`}
      </span>
      {minutes > 0 && <span>{minutes} min read</span>}
    </span>
  );
}
