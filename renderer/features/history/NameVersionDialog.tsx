import { type FormEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

export interface NameVersionDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** The name that it has so far. */
  readonly name: string;
  /** Taking the name away is possible. */
  readonly mayBeEmpty: boolean;
  readonly onClose: () => void;
  /** Answers whether it was done. */
  readonly onSave: (name: string) => Promise<boolean>;
}

export function NameVersionDialog({
  open,
  title,
  name,
  mayBeEmpty,
  onClose,
  onSave,
}: NameVersionDialogProps) {
  const [draft, setDraft] = useState(name);
  const [error, setError] = useState<string | undefined>();
  const field = useRef<HTMLInputElement>(null);
  const form = useId();
  // Before the focus comes into the fields: what is typed first must not be replaced.
  useLayoutEffect(() => {
    if (!open) return;
    setDraft(name);
    setError(undefined);
  }, [open, name]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (draft.trim() === '' && !mayBeEmpty) {
      setError('Give the version a name, for example “Sent to the lawyers”.');
      field.current?.focus();
      return;
    }
    await onSave(draft);
    onClose();
  };

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      initialFocus={field}
      size="small"
      title={title}
      description="Named versions are kept for ever."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={form}>
            Save
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)}>
        <TextField
          ref={field}
          label="Name"
          value={draft}
          onFocus={(event) => event.currentTarget.select()}
          maxLength={200}
          error={error}
          onChange={setDraft}
          placeholder="Sent to the lawyers"
        />
      </form>
    </Dialog>
  );
}
