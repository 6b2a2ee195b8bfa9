import { type FormEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { LONGEST_REASON, tidyReason } from '../../../../shared/gate/reason.ts';
import type { GateRow } from '../../../../shared/gate/row.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Sentence } from '../../../ui/Sentence.tsx';
import { Textarea } from '../../../ui/Textarea.tsx';
import styles from './workflow.module.css';

export interface OverrideDialogProps {
  readonly open: boolean;
  /** What is done; without one, a step that lacks something is taken all the same. */
  readonly title?: string;
  /** The status as the desk writes it. */
  readonly step: string;
  readonly missing: readonly GateRow[];
  readonly onClose: () => void;
  readonly onOverride: (why: string) => void;
}

/** A step that lacks something is taken only with a reason, which stays with the story. */
export function OverrideDialog(props: OverrideDialogProps) {
  const { open, step, missing, onClose, onOverride } = props;
  const [why, setWhy] = useState('');
  const [error, setError] = useState<string | undefined>();
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useId();
  // Before the focus comes into the fields: what is typed first must not be replaced.
  useLayoutEffect(() => {
    if (!open) return;
    setWhy('');
    setError(undefined);
  }, [open]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const reason = tidyReason(why);
    if (reason !== '') return onOverride(reason);
    setError('Give a reason: it stays with the story, so that the next editor knows.');
    field.current?.focus();
  };

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      initialFocus={field}
      size="small"
      title={props.title ?? `Set to ${step} all the same`}
      description={
        props.title === undefined
          ? 'The reason and what is missing stay in the story’s trail; readers never see them.'
          : 'The reason stays in the story’s trail; readers never see it.'
      }
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={form}>
            Set to {step}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className={styles.override}>
        <ul className={styles.told}>
          {missing.map(({ id, message }) => (
            <li key={id}>
              <Sentence>{message}</Sentence>
            </li>
          ))}
        </ul>
        <Textarea
          ref={field}
          label="Reason"
          rows={2}
          maxLength={LONGEST_REASON}
          value={why}
          error={error}
          onChange={setWhy}
          placeholder={
            props.title === undefined
              ? 'The picture desk sends the credits at six'
              : 'The source takes it back'
          }
        />
      </form>
    </Dialog>
  );
}
