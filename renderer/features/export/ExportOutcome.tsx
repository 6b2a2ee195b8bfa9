import { CircleAlert, CircleCheck } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import styles from './export.module.css';
import type { ExportProgress } from './export-store.ts';
import { useSlow } from './use-slow.ts';

export interface ExportOutcomeProps {
  readonly progress: ExportProgress;
  /** What opens what was exported is a browser. */
  readonly isWebPage: boolean;
  readonly onOpen: () => void;
  readonly onReveal: () => void;
}

/** One line about the running or finished export, announced when it changes. */
export function ExportOutcome({ progress, isWebPage, onOpen, onReveal }: ExportOutcomeProps) {
  const slow = useSlow(progress.kind === 'running');
  const problem =
    progress.kind === 'failed' ? progress.message : progress.kind === 'done' ? progress.problem : undefined;
  return (
    <div className={styles.outcome} aria-live="polite">
      {slow && (
        <div className={styles.line}>
          <progress className={styles.progress} aria-label="Exporting" />
          <span>Exporting…</span>
        </div>
      )}
      {progress.kind === 'done' && (
        <div className={styles.line}>
          <CircleCheck size={16} aria-hidden className={styles.good} />
          <span className={styles.sentence}>
            <Sentence>{`Exported “${progress.exported.fileName}”`}</Sentence>
          </span>
          <Button onClick={onOpen}>{isWebPage ? 'Open in browser' : 'Open'}</Button>
          <Button onClick={onReveal}>Show in folder</Button>
        </div>
      )}
      {progress.kind === 'done' &&
        progress.exported.warnings.map((warning) => (
          <div key={warning} className={styles.line}>
            <CircleAlert size={16} aria-hidden className={styles.bad} />
            <span className={styles.sentence}>
              <Sentence>{warning}</Sentence>
            </span>
          </div>
        ))}
      {problem && (
        <div className={styles.line}>
          <CircleAlert size={16} aria-hidden className={styles.bad} />
          <span className={styles.sentence}>
            <Sentence>{problem}</Sentence>
          </span>
        </div>
      )}
    </div>
  );
}
