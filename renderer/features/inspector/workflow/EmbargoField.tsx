import { type FormEvent, useRef, useState } from 'react';
import { LONGEST_REASON, tidyReason } from '../../../../shared/gate/reason.ts';
import { FIELD_LABELS } from '../../../../shared/story/field-labels.ts';
import { momentWords } from '../../../../shared/time/moment-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Sentence } from '../../../ui/Sentence.tsx';
import { Textarea } from '../../../ui/Textarea.tsx';
import { MomentField } from './MomentField.tsx';
import styles from './workflow.module.css';

export interface EmbargoFieldProps {
  /** An ISO 8601 instant, or null. */
  readonly embargo: string | null;
  readonly timeZone: string;
  /** `why` is empty where the story had no embargo. */
  readonly onChange: (embargo: string | null, why: string) => void;
}

/**
 * The embargo of a story: one that stands is changed only with a reason, which its trail keeps. Until the focus
 * leaves it, one that was just set is still being typed.
 */
export function EmbargoField({ embargo, timeZone, onChange }: EmbargoFieldProps) {
  /** What stands there while a reason is asked for; undefined while nothing is asked. */
  const [wanted, setWanted] = useState<string | null | undefined>(undefined);
  const isNew = useRef(embargo === null);
  if (embargo === null) isNew.current = true;
  const choose = (next: string | null) => {
    if (isNew.current) onChange(next, '');
    else setWanted(isSameMoment(next, embargo) ? undefined : next);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only sees where the focus goes.
    <div
      className={styles.embargo}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) isNew.current = embargo === null;
      }}
    >
      <MomentField
        label={FIELD_LABELS.embargo}
        timeLabel="Time of embargo"
        usualTime={() => '00:00'}
        moment={wanted === undefined ? embargo : wanted}
        timeZone={timeZone}
        onChange={choose}
      />
      {wanted !== undefined && embargo !== null && (
        <Reason
          told={
            wanted === null
              ? `An embargo until ${momentWords(embargo)} is set. Why is it taken away?`
              : `An embargo until ${momentWords(embargo)} is set. Why is it changed?`
          }
          action={wanted === null ? 'Take it away' : 'Change it'}
          onGive={(why) => {
            setWanted(undefined);
            onChange(wanted, why);
          }}
          onLeave={() => setWanted(undefined)}
        />
      )}
    </div>
  );
}

interface ReasonProps {
  readonly told: string;
  readonly action: string;
  readonly onGive: (why: string) => void;
  readonly onLeave: () => void;
}

function Reason({ told, action, onGive, onLeave }: ReasonProps) {
  const [why, setWhy] = useState('');
  const [error, setError] = useState<string | undefined>();
  const field = useRef<HTMLTextAreaElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const reason = tidyReason(why);
    if (reason !== '') return onGive(reason);
    setError('Give a reason: it stays with the story, so that the next editor knows.');
    field.current?.focus();
  };
  return (
    <form className={styles.panel} onSubmit={submit}>
      <p role="status">
        <Sentence>{told}</Sentence>
      </p>
      <Textarea
        ref={field}
        label="Reason"
        rows={2}
        maxLength={LONGEST_REASON}
        value={why}
        error={error}
        placeholder="The ministry has moved its announcement"
        onChange={setWhy}
      />
      <div className={styles.choices}>
        <Button type="submit">{action}</Button>
        <Button variant="quiet" onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </form>
  );
}

function isSameMoment(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && Date.parse(a) === Date.parse(b));
}
