import styles from './StoriesPane.module.css';
import { useStoriesState } from './stories-context.ts';

const counted = new Intl.NumberFormat('en');

/** Says that a long list is not whole yet, and how far it is. */
export function ReadingLine() {
  const reading = useStoriesState((state) => state.reading);
  if (!reading) return null;
  return (
    <p className={styles.reading}>
      Reading {counted.format(reading.done)} of {counted.format(reading.total)} stories
    </p>
  );
}
