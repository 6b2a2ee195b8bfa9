import { useState } from 'react';
import { EXPORT_KINDS, type ExportKind, formatOf } from '../../../../shared/export/formats.ts';
import { storiesCount } from '../../../../shared/stories-count.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useStories } from '../stories-context.ts';

const OPTIONS = EXPORT_KINDS.map((kind) => ({ value: kind, label: formatOf(kind).bulkLabel }));

/** In which form many stories leave; the folder is asked for by the system. */
export function BulkExportDialog({ count }: { readonly count: number }) {
  const { bulk } = useStories();
  const [kind, setKind] = useState<ExportKind>('html-file');
  const run = () => void bulk.exportInto(kind);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && bulk.ask(null)}
      size="small"
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
      <Select label="Export as" value={kind} options={OPTIONS} onChange={setKind} />
    </Dialog>
  );
}
