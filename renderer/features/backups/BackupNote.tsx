import { useStore } from 'zustand';
import styles from './Backups.module.css';
import { statusWords } from './backup-words.ts';
import type { BackupsStore } from './backups-store.ts';

/** In the status bar: when the last good backup was made, and the way to all of them. */
export function BackupNote({ backups }: { readonly backups: BackupsStore }) {
  const words = useStore(backups.store, ({ status }) => statusWords(status, Date.now()));
  const isWrong = useStore(backups.store, ({ status }) => status?.problem != null);
  if (words === null) return null;
  return (
    <button
      type="button"
      className={isWrong ? styles.noteWrong : styles.note}
      aria-haspopup="dialog"
      onClick={() => void backups.openBackups()}
    >
      {words}
    </button>
  );
}
