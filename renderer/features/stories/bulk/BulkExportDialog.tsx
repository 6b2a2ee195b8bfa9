import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useStories } from '../stories-context.ts';
import { storiesCount } from './stories-count.ts';

const FORMS = [
  { value: 'html-file', label: 'Web pages, one file each' },
  { value: 'html-folder', label: 'Web pages, one folder each' },
  { value: 'markdown', label: 'Markdown' },
] as const;
type Form = (typeof FORMS)[number]['value'];

/** In which form many stories leave; the folder is asked for by the system. */
export function BulkExportDialog({ count }: { readonly count: number }) {
  const { bulk } = useStories();
  const [form, setForm] = useState<Form>('html-file');
  const run = () => void bulk.exportInto(form === 'markdown' ? 'markdown' : 'html', form === 'html-file');
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
      <Select label="Export as" value={form} options={FORMS} onChange={setForm} />
    </Dialog>
  );
}
