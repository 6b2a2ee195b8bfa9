import { Check, CircleDashed, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useSessionState } from '../session/session-context.ts';
import { announce } from '../ui/announce.ts';
import { writeMoment } from '../ui/time-formats.ts';
import styles from './StatusBar.module.css';

const MARKS = {
  saved: <Check size={13} aria-hidden className={styles.saved} />,
  saving: <CircleDashed size={13} aria-hidden />,
  kept: <TriangleAlert size={13} aria-hidden className={styles.kept} />,
  failed: <TriangleAlert size={13} aria-hidden className={styles.failed} />,
};

const WORDS = {
  saved: 'Saved',
  saving: 'Saving…',
  kept: 'Kept on this computer',
  failed: 'Not saved',
};

const OUTSIDE = 'Not saved: another program changed this story';

/** `Saved` only when the disk says so; see the session. */
export function SaveStateText() {
  const saveState = useSessionState((state) => state.saveState);
  const savedAt = useSessionState((state) => state.savedAt);
  const isOpen = useSessionState((state) => state.loaded !== null);
  const failed = saveState.kind === 'failed' ? saveState : null;
  const kind = failed?.code === 'kept' ? 'kept' : saveState.kind;
  // Why, and what can be done about it, is said in the bar.
  const text = failed?.code === 'stale' ? OUTSIDE : WORDS[kind];
  const isFailing = isOpen && failed !== null;
  const wasFailing = useRef(false);
  useEffect(() => {
    // Whoever listens hears of failures, and that one is over; not of every word that is safe.
    if (isFailing) announce(text);
    else if (wasFailing.current && kind === 'saved') announce(text);
    if (isFailing || kind === 'saved') wasFailing.current = isFailing;
  }, [isFailing, kind, text]);
  const when = savedAt ? `Last saved ${writeMoment(Date.parse(savedAt))}` : undefined;
  return (
    <span className={styles.save} title={failed?.message ?? when}>
      {isOpen && MARKS[kind]}
      <span role="status" aria-live="off" aria-label="Save state" className={styles.saveText}>
        {isOpen ? text : ''}
      </span>
    </span>
  );
}
