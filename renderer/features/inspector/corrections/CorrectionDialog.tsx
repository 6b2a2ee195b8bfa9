import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import {
  CORRECTION_KIND_LABELS,
  CORRECTION_KINDS,
  type Correction,
  type CorrectionKind,
} from '../../../../shared/story/correction.ts';
import type { Session } from '../../../session/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Textarea } from '../../../ui/Textarea.tsx';
import { tidyLine } from '../reader/tidy-line.ts';
import styles from './corrections.module.css';
import { draftCorrection } from './draft-correction.ts';

export interface CorrectionDialogProps {
  readonly bridge: DatelineBridge;
  readonly session: Session;
  readonly storyId: string;
  readonly who: string;
  /** The one that is changed; without it another one is added. */
  readonly correction?: Correction;
  readonly onClose: () => void;
  readonly onDone: (correction: Correction) => void;
}

const KINDS = CORRECTION_KINDS.map((value) => ({ value, label: CORRECTION_KIND_LABELS[value] }));

/** What readers are told of a change: drafted from what was published, and written by a person. */
export function CorrectionDialog(props: CorrectionDialogProps) {
  const { bridge, session, storyId, who, correction, onClose, onDone } = props;
  const changes = correction !== undefined;
  const [kind, setKind] = useState<CorrectionKind>(correction?.kind ?? 'correction');
  const [text, setText] = useState(correction?.text ?? '');
  const [hint, setHint] = useState(changes ? undefined : 'Comparing with what was published…');
  const [error, setError] = useState<string | undefined>();
  const isTyped = useRef(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useId();

  useEffect(() => {
    if (changes) return;
    let current = true;
    void draftCorrection(bridge, session, storyId).then((draft) => {
      if (!current) return;
      setHint(draft.hint);
      // What a person has begun is not replaced.
      if (!isTyped.current) setText(draft.text);
    });
    return () => {
      current = false;
    };
  }, [bridge, session, storyId, changes]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const line = tidyLine(text);
    if (line !== '') {
      const { when, who: by } = correction ?? { when: new Date().toISOString(), who };
      return onDone({ kind, text: line, when, who: by });
    }
    setError('Write what readers are told.');
    field.current?.focus();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      initialFocus={field}
      title={changes ? 'Change the correction' : 'Add a correction'}
      description={
        changes
          ? 'It keeps its time. What it said before stays in the story’s trail.'
          : 'Stands on the page with its time. Your name stays with the desk.'
      }
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={form}>
            {changes ? 'Change it' : 'Add'}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className={styles.form}>
        <Select label="Kind" value={kind} options={KINDS} onChange={setKind} />
        <Textarea
          ref={field}
          label="What readers are told"
          hint={hint}
          error={error}
          rows={4}
          maxLength={10_000}
          value={text}
          onChange={(typed) => {
            isTyped.current = true;
            setText(typed);
          }}
        />
      </form>
    </Dialog>
  );
}
