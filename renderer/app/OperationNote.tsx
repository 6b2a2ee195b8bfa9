import { useStore } from 'zustand';
import type { Operations } from '../session/operations.ts';
import styles from './OperationNote.module.css';

const counted = new Intl.NumberFormat('en');

/** In the status bar while an operation over many stories takes its time: how far it is, and what stops it. */
export function OperationNote({ operations }: { readonly operations: Operations }) {
  const running = useStore(operations.store, (state) => state.running);
  if (!running?.slow) return null;
  const { doing, done, total, stopping } = running;
  return (
    <span className={styles.note}>
      <progress className={styles.progress} aria-label={doing} value={done} max={total} />
      <span>
        {doing}, {counted.format(done)} of {counted.format(total)}
      </span>
      <button type="button" className={styles.stop} disabled={stopping} onClick={operations.stop}>
        {stopping ? 'Stopping…' : 'Stop'}
      </button>
    </span>
  );
}
