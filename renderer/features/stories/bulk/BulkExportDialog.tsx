import { useRef, useState } from 'react';
import { type ExportKind, formatOf } from '../../../../shared/export/formats.ts';
import type { Profile } from '../../../../shared/gate/cleared.ts';
import { storiesCount } from '../../../../shared/stories-count.ts';
import { DeskCopyChoice } from '../../../forms/DeskCopyChoice.tsx';
import { ExportKindChoice } from '../../../forms/ExportKindChoice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useStories } from '../stories-context.ts';
import styles from './Bulk.module.css';

function deskCopies(count: number): string {
  return count === 1 ? 'one desk copy' : `${count} desk copies`;
}

/** In which form many stories leave; the folder is asked for by the system. */
export function BulkExportDialog({ count }: { readonly count: number }) {
  const { bulk } = useStories();
  const [kind, setKind] = useState<ExportKind>('html-file');
  const chosen = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState<Profile>('publication');
  const profile = formatOf(kind).deskCopy ? asked : 'publication';
  const run = () => void bulk.exportAs({ kind, profile });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && bulk.ask(null)}
      initialFocus={chosen}
      title={`Export ${storiesCount(count)}`}
      description="Each goes into one folder under its slug; what has that name there already is replaced."
      actions={
        <>
          <Button onClick={() => bulk.ask(null)}>Cancel</Button>
          <Button variant="primary" onClick={run}>
            {profile === 'desk-copy' ? `Write ${deskCopies(count)}…` : 'Choose a folder…'}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <ExportKindChoice value={kind} disabled={false} isBulk chosen={chosen} onChange={setKind} />
        <DeskCopyChoice kind={kind} count={count} profile={asked} disabled={false} onChange={setAsked} />
      </div>
    </Dialog>
  );
}
