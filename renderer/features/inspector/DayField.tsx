import { useId, useRef } from 'react';
import { useDraft } from '../../forms/use-draft.ts';
import { classNames } from '../../ui/class-names.ts';
import { FieldFrame } from '../../ui/FieldFrame.tsx';
import field from '../../ui/field.module.css';
import { writeDay } from '../../ui/time-formats.ts';
import { acceptDay } from './accept-day.ts';
import styles from './inspector.module.css';

export interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly day: string;
  /** What fills it in at once, while it is empty. */
  readonly offer?: { readonly label: string; readonly take: () => void } | undefined;
  readonly onChange: (day: string) => void;
}

export function DayField({ label, day, offer, onChange }: DayFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const draft = useDraft({
    stored: day,
    accept: (value) => acceptDay(value, input.current?.validity.badInput ?? false),
    onAccept: onChange,
  });
  function fill(): void {
    offer?.take();
    // The word goes with what it was for.
    input.current?.focus();
  }
  const given = day === '' && offer ? { label: offer.label, take: fill } : undefined;
  return (
    <FieldFrame id={id} label={label} error={draft.error} offer={given}>
      <span className={styles.day}>
        <input
          ref={input}
          id={id}
          type="date"
          className={classNames(field.control, styles.clock, day === '' && styles.empty)}
          value={draft.text}
          max="2999-12-31"
          aria-invalid={draft.error ? true : undefined}
          aria-describedby={draft.error ? `${id}-note` : undefined}
          onChange={(event) => draft.type(event.currentTarget.value)}
          // A day that is half typed reports no change, only that it is bad.
          onBlur={(event) => draft.leave(event.currentTarget.validity.badInput ? '' : undefined)}
        />
        {/* The system writes days in its own order, which is for typing only. */}
        {day !== '' && !draft.error && (
          <span aria-hidden className={styles.written}>
            {writeDay(Date.parse(day), { month: 'short', timeZone: 'UTC' })}
          </span>
        )}
      </span>
    </FieldFrame>
  );
}
