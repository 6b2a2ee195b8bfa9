import { useStore } from 'zustand';
import { groupedNumber } from '../../shared/grouped-number.ts';
import type { Operations } from '../session/operations.ts';
import styles from './OperationNote.module.css';

/** In the status bar while an operation over many stories takes its time: how far it is, and what stops it. */
export function OperationNote({ operations }: { readonly operations: Operations }) {
  const running = useStore(operations.store, (state) => state.running);
  if (!running?.slow) return null;
  const { doing, done, total, stopping } = running;
  return (
    <span className={styles.note}>
      <progress className={styles.progress} aria-label={doing} value={done} max={total} />
      <span>
        {doing}, {groupedNumber(done)} of {groupedNumber(total)}
      </span>
      <button type="button" className={styles.stop} disabled={stopping} onClick={operations.stop}>
        {stopping ? 'Stopping…' : 'Stop'}
      </button>
    </span>
  );
}
