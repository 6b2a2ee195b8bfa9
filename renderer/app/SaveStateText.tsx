import { Check, CircleDashed, TriangleAlert } from 'lucide-react';
import { useSessionState } from '../session/session-context.ts';
import styles from './StatusBar.module.css';

const clock = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' });

const MARKS = {
  saved: <Check size={13} aria-hidden className={styles.saved} />,
  saving: <CircleDashed size={13} aria-hidden />,
  failed: <TriangleAlert size={13} aria-hidden className={styles.failed} />,
};

const OUTSIDE = 'Not saved: another program changed this story';

/** `Saved` only when the disk says so; see the session. */
export function SaveStateText() {
  const saveState = useSessionState((state) => state.saveState);
  const savedAt = useSessionState((state) => state.savedAt);
  const isOpen = useSessionState((state) => state.loaded !== null);
  const words = { saved: 'Saved', saving: 'Saving…', failed: '' }[saveState.kind];
  // What another program did is said, and decided, in the bar.
  const failed = saveState.kind === 'failed' && (saveState.code === 'stale' ? OUTSIDE : saveState.message);
  const text = failed || words;
  const when = savedAt ? `Last saved ${clock.format(Date.parse(savedAt))}` : undefined;
  return (
    <span className={styles.save} title={failed || when}>
      {isOpen && MARKS[saveState.kind]}
      <span role="status" aria-live="polite" aria-label="Save state" className={styles.saveText}>
        {isOpen ? text : ''}
      </span>
    </span>
  );
}
