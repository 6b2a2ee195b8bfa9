import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { counted } from '../../../shared/counted.ts';
import { sizeWords } from '../../../shared/size-words.ts';
import { storiesCount } from '../../../shared/stories-count.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { BackedUpText } from './BackedUpText.tsx';
import { BackupFolder } from './BackupFolder.tsx';
import styles from './Backups.module.css';
import { moment } from './backup-words.ts';
import type { BackupsStore } from './backups-store.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { RestoreAllDialog } from './RestoreAllDialog.tsx';

const DESCRIPTION =
  'Copies of the whole library in another folder, best on another disk: one ' +
  'an hour while Dateline is open, each read back before it counts.';

/** The library's backups: when they were made, what is in them, and the way back to a story or to all of it. */
export function BackupsDialog({ backups: store }: { readonly backups: BackupsStore }) {
  const { open, status, backups, damaged, backup, stories, story, shown, problem, done, busy } = useStore(
    store.store,
  );
  const isEmpty = backups ? backups.length === 0 : !status?.folder;
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const chosen = backups?.find(({ name }) => name === backup) ?? null;
  const canRestore = story !== null && shown.kind === 'comparison';

  useEffect(() => {
    if (!open) setAsking(false);
  }, [open]);

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && store.closeBackups()}
      initialFocus={first}
      // A sentence is no reason for a window full of nothing.
      size={isEmpty ? 'large' : 'full'}
      title="Backups"
      description={DESCRIPTION}
      actions={
        !isEmpty && (
          <>
            <p className={styles.size}>
              {chosen &&
                `${storiesCount(chosen.stories)}, ${counted(chosen.files, 'file')}, ` +
                  `${sizeWords(chosen.bytes)}`}
            </p>
            <Button disabled={!chosen || busy} onClick={() => void store.restoreCopy()}>
              Restore into a new folder…
            </Button>
            <Button disabled={!chosen || busy} onClick={() => setAsking(true)}>
              Restore the whole library…
            </Button>
            <Button
              variant="primary"
              disabled={!canRestore}
              aria-disabled={busy}
              onClick={() => void store.restoreStory()}
            >
              Restore this story
            </Button>
          </>
        )
      }
    >
      <div className={isEmpty ? styles.compact : styles.frame}>
        <BackupFolder ref={first} status={status} busy={busy} store={store} />
        {(problem ?? status?.problem) && (
          <p role="alert" className={styles.problem}>
            {problem ?? status?.problem}
          </p>
        )}
        <p role="status" className={styles.done}>
          {done}
        </p>
        {isEmpty ? (
          <p className={styles.nothing}>
            {status?.folder
              ? status.problem
                ? 'What is backed up can be seen when it can be read again.'
                : 'No backup has been made yet.'
              : 'Choose a folder, and Dateline keeps copies of this library there: hourly for half a day, daily ' +
                'for a week, weekly for half a year.'}
          </p>
        ) : (
          <div className={styles.panes}>
            <ChoiceList
              label="Backups"
              items={(backups ?? []).map(({ name, when, stories: count }) => ({
                id: name,
                title: moment(when),
                meta: count === 1 ? '1 story' : `${count} stories`,
              }))}
              selected={backup}
              onSelect={(name) => void store.selectBackup(name)}
              note={damaged > 0 ? `${damaged} more cannot be read.` : null}
            />
            <ChoiceList
              label="Stories in the backup"
              items={(stories ?? []).map(({ id, headline, words, modified }) => ({
                id,
                title: modified === null ? 'Damaged story' : headline || 'Untitled story',
                meta:
                  modified === null
                    ? 'was damaged already then'
                    : `${counted(words, 'word')} · ${moment(modified)}`,
              }))}
              selected={story}
              onSelect={(id) => void store.selectStory(id)}
              note={stories?.length === 0 ? 'This backup holds no stories.' : null}
            />
            <BackedUpText shown={shown} />
          </div>
        )}
      </div>
      <RestoreAllDialog
        when={asking && chosen ? moment(chosen.when) : null}
        onCancel={() => setAsking(false)}
        onRestore={() => {
          setAsking(false);
          void store.restoreAll();
        }}
      />
    </Dialog>
  );
}
