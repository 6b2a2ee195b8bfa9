import { type FormEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useStories } from '../stories-context.ts';

/** Asks for the name of a search that is to be kept. */
export function NameSearchDialog() {
  const { searches } = useStories();
  const naming = useStore(searches.store, (state) => state.naming);
  const [name, setName] = useState('');
  const [error, setError] = useState<string | undefined>();
  const field = useRef<HTMLInputElement>(null);
  const form = useId();
  // Before the focus comes into the fields: what is typed first must not be replaced.
  useLayoutEffect(() => {
    if (!naming) return;
    setName(naming.name);
    setError(undefined);
  }, [naming]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return setError('Give the search a name, for example “Late and not ready”.');
    void searches.name(name);
  };
  return (
    <Dialog
      open={naming !== null}
      onOpenChange={(open) => !open && searches.cancelNaming()}
      initialFocus={field}
      size="small"
      title={naming?.id === null ? 'Save this search' : 'Rename the search'}
      {...(naming?.id === null && {
        description: 'It stands above the list, with how many stories it finds.',
      })}
      actions={
        <>
          <Button onClick={searches.cancelNaming}>Cancel</Button>
          <Button variant="primary" type="submit" form={form}>
            Save
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <TextField
          ref={field}
          label="Name"
          value={name}
          // The words of the search stand there until it has a name.
          onFocus={(event) => event.currentTarget.select()}
          maxLength={200}
          error={error}
          onChange={(value) => {
            setError(undefined);
            setName(value);
          }}
        />
      </form>
    </Dialog>
  );
}
