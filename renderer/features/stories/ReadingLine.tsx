import { groupedNumber } from '../../../shared/grouped-number.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './StoriesPane.module.css';
import { useStories, useStoriesState } from './stories-context.ts';

/** Says that a long list is not whole yet, how far it is, and what stops it or goes on. */
export function ReadingLine() {
  const stories = useStories();
  const reading = useStoriesState((state) => state.reading);
  if (!reading) return null;
  const { done, total, stopped = false } = reading;
  const far = `${groupedNumber(done)} of ${groupedNumber(total)} stories`;
  return (
    <div className={styles.reading}>
      <div className={styles.readingWords}>
        <p>{stopped ? `The list is not whole: ${far} were read` : `Reading ${far}`}</p>
        {!stopped && <progress aria-label="Reading the library" value={done} max={total} />}
      </div>
      <Button variant="quiet" onClick={() => void stories.read(stopped)}>
        {stopped ? 'Go on' : 'Stop'}
      </Button>
    </div>
  );
}
