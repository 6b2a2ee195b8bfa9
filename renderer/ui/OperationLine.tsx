import { groupedNumber } from '../../shared/grouped-number.ts';
import { Button } from './Button.tsx';
import styles from './OperationLine.module.css';

export interface OperationLineProps {
  readonly running: {
    readonly doing: string;
    readonly done: number;
    readonly total: number;
    readonly stopping: boolean;
  };
  readonly onStop: () => void;
}

/** How far an operation over many stories has come, and the way to stop it. */
export function OperationLine({ running, onStop }: OperationLineProps) {
  const { doing, done, total, stopping } = running;
  return (
    <div className={styles.line}>
      <p role="status" className={styles.words}>
        {doing}: {groupedNumber(done)} of {groupedNumber(total)}
      </p>
      <progress aria-label={doing} className={styles.bar} value={done} max={Math.max(1, total)} />
      <Button disabled={stopping} onClick={onStop}>
        {stopping ? 'Stopping…' : 'Stop'}
      </Button>
    </div>
  );
}
