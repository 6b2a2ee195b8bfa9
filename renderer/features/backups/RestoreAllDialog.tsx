import { useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

export interface RestoreAllDialogProps {
  /** When the backup was made, in words; null while nothing is asked. */
  readonly when: string | null;
  readonly onCancel: () => void;
  readonly onRestore: () => void;
}

export function RestoreAllDialog({ when, onCancel, onRestore }: RestoreAllDialogProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open={when !== null}
      onOpenChange={(open) => !open && onCancel()}
      initialFocus={cancel}
      size="small"
      title="Restore the whole library?"
      description={
        `Every story becomes as it was on ${when ?? 'that day'}. The library as it is now is backed up ` +
        'first, each changed text is kept as a version, and stories that came later go to the bin.'
      }
      actions={
        <>
          <Button ref={cancel} onClick={onCancel}>
            Cancel
          </Button>
          <Button variant="primary" onClick={onRestore}>
            Restore the library
          </Button>
        </>
      }
    />
  );
}
