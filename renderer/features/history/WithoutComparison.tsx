import { Button } from '../../ui/Button.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import styles from './ComparisonPane.module.css';
import type { HistoryView } from './watched-comparison.ts';

export interface WithoutComparisonProps {
  readonly shown: HistoryView;
  /** Ends a comparison that takes its time, and begins it again. */
  readonly onCallOff: () => void;
  readonly onAgain: () => void;
}

/** What stands in the place of a comparison that is not there, or not yet. */
export function WithoutComparison({ shown, onCallOff, onAgain }: WithoutComparisonProps) {
  return (
    <>
      {shown.kind === 'problem' && (
        <p role="alert" className={styles.problem}>
          <Sentence>{shown.message}</Sentence>
        </p>
      )}
      {shown.kind === 'comparing' && (
        <div className={styles.waiting}>
          <p role="status">Comparing… {Math.floor(100 * shown.share)}%</p>
          <progress aria-label="Comparing" value={shown.share} max={1} className={styles.progress} />
          <Button onClick={onCallOff}>Stop</Button>
        </div>
      )}
      {shown.kind === 'called-off' && (
        <div className={styles.waiting}>
          <p role="status">The two were not compared.</p>
          <Button onClick={onAgain}>Compare</Button>
        </div>
      )}
    </>
  );
}
