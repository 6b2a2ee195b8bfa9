import { Plus } from 'lucide-react';
import { useLayoutEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Snippet } from '../../../shared/snippets/snippet.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { Textarea } from '../../ui/Textarea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './SnippetsDialog.module.css';
import { createSnippetsDraft, type SnippetsDraft } from './snippets-draft.ts';

export interface SnippetsDialogProps {
  readonly bridge: DatelineBridge;
  readonly open: boolean;
  readonly readOnly: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onSaved: () => void;
}

const DESCRIPTION =
  'Put in with / or by typing the trigger and Tab. {{name}} is a ' +
  'place to fill: Tab goes from one to the next, Escape ends it.';

/** The words that a desk writes again and again. */
export function SnippetsDialog({ bridge, open, readOnly, onOpenChange, onSaved }: SnippetsDialogProps) {
  const [draft] = useState(() => createSnippetsDraft(bridge));
  const { snippets, problem } = useStore(draft.store);

  // Before the focus comes into the fields: what is typed first must not be replaced.
  useLayoutEffect(() => {
    if (open) void draft.load();
  }, [open, draft]);

  async function save(): Promise<void> {
    if (!(await draft.save())) return;
    onSaved();
    onOpenChange(false);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      waiting={!snippets}
      size="large"
      title="Snippets"
      description={DESCRIPTION}
      actions={
        <>
          <div role="alert" className={styles.problem}>
            {problem && <Sentence>{problem}</Sentence>}
          </div>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button variant="primary" disabled={!snippets || readOnly} onClick={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      {snippets?.map((snippet) => (
        <SnippetFields key={snippet.id} snippet={snippet} draft={draft} />
      ))}
      <Button variant="quiet" className={styles.add} disabled={!snippets || readOnly} onClick={draft.add}>
        <Plus size={14} aria-hidden />
        Add a snippet
      </Button>
    </Dialog>
  );
}

function SnippetFields({ snippet, draft }: { readonly snippet: Snippet; readonly draft: SnippetsDraft }) {
  const { id, name, trigger, text } = snippet;
  return (
    <fieldset className={styles.snippet} aria-label={name || 'New snippet'}>
      <div className={styles.line}>
        <TextField
          label="Name"
          value={name}
          maxLength={100}
          onChange={(next) => draft.change(id, { name: next })}
        />
        <TextField
          label="Trigger"
          value={trigger}
          maxLength={40}
          spellCheck={false}
          onChange={(next) => draft.change(id, { trigger: next })}
        />
        <Button variant="quiet" aria-label={`Remove the snippet “${name}”`} onClick={() => draft.remove(id)}>
          Remove
        </Button>
      </div>
      <Textarea
        label="Words"
        value={text}
        maxLength={20_000}
        onChange={(next) => draft.change(id, { text: next })}
      />
    </fieldset>
  );
}
