import type { Ref } from 'react';
import type { BackupStatus } from '../../../shared/backup/backup.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './Backups.module.css';
import { moment, percent, warnChoices } from './backup-words.ts';
import type { BackupsStore } from './backups-store.ts';

export interface BackupFolderProps {
  readonly status: BackupStatus | null;
  readonly busy: boolean;
  readonly store: BackupsStore;
  readonly ref: Ref<HTMLButtonElement>;
}

/** Where the backups go, and when the last good one was made. */
export function BackupFolder({ status, busy, store, ref }: BackupFolderProps) {
  const running = status?.running ?? null;
  return (
    <div className={styles.folder}>
      <div className={styles.where}>
        {status?.folder ? (
          <>
            <p className={styles.path}>
              <bdi>{status.folder}</bdi>
            </p>
            <p className={styles.last}>
              {status.lastGood === null
                ? 'No good backup yet'
                : `Last good backup: ${moment(status.lastGood)}`}
              {status.sameDisk &&
                ' · on the same disk as the library, which does not help when that disk breaks'}
            </p>
          </>
        ) : (
          <p className={styles.path}>No backups are made of this library yet.</p>
        )}
      </div>
      {status?.folder && !running && (
        <div className={styles.warn}>
          <Select
            label="Warn after"
            value={String(status.warnAfterDays)}
            options={warnChoices(status.warnAfterDays)}
            onChange={(days) => void store.warnAfter(Number(days))}
          />
        </div>
      )}
      {running && (
        <>
          <p role="status" className={styles.progress}>
            Backing up{percent(running)}
          </p>
          <Button onClick={store.cancel}>Stop</Button>
        </>
      )}
      {status?.folder && !running && (
        <>
          <Button variant="quiet" disabled={busy} onClick={() => void store.stopBackups()}>
            Make no more
          </Button>
          <Button disabled={busy} onClick={() => void store.run()}>
            Back up now
          </Button>
        </>
      )}
      <Button
        ref={ref}
        variant={status?.folder ? 'plain' : 'primary'}
        disabled={busy || running !== null}
        onClick={() => void store.chooseFolder()}
      >
        {status?.folder ? 'Another folder…' : 'Choose a folder…'}
      </Button>
    </div>
  );
}
