import { useRef, useState } from 'react';
import type { ExportKind } from '../../../../shared/export/formats.ts';
import { storiesCount } from '../../../../shared/stories-count.ts';
import { ExportKindChoice } from '../../../forms/ExportKindChoice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useStories } from '../stories-context.ts';

/** In which form many stories leave; the folder is asked for by the system. */
export function BulkExportDialog({ count }: { readonly count: number }) {
  const { bulk } = useStories();
  const [kind, setKind] = useState<ExportKind>('html-file');
  const chosen = useRef<HTMLInputElement>(null);
  const run = () => void bulk.exportInto(kind);
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
            Choose a folder…
          </Button>
        </>
      }
    >
      <ExportKindChoice value={kind} disabled={false} isBulk chosen={chosen} onChange={setKind} />
    </Dialog>
  );
}
