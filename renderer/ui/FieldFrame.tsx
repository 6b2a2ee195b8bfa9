import type { ReactNode } from 'react';
import styles from './field.module.css';
import { Sentence } from './Sentence.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** What every field takes, whatever its control is. */
export interface FieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export interface FieldFrameProps {
  readonly id: string;
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly hint?: ReactNode;
  /** One sentence; replaces the hint. */
  readonly error?: string | undefined;
  /** One word that fills the field in, after its label. */
  readonly offer?: { readonly label: string; readonly take: () => void } | undefined;
  readonly children: ReactNode;
}

/** Label above, control, hint or error below. The control carries `id` and `describedBy(id)`. */
export function FieldFrame({ id, label, hideLabel, hint, error, offer, children }: FieldFrameProps) {
  return (
    <div className={styles.field}>
      {hideLabel ? (
        // The hidden one outside, so that it takes no gap from the control.
        <VisuallyHidden>
          <label htmlFor={id}>{label}</label>
        </VisuallyHidden>
      ) : (
        <span className={styles.head}>
          <label id={`${id}-label`} htmlFor={id} className={styles.label}>
            {label}
          </label>
          {offer && (
            <button
              type="button"
              className={styles.offer}
              aria-describedby={`${id}-label`}
              onClick={offer.take}
            >
              {offer.label}
            </button>
          )}
        </span>
      )}
      {children}
      {error ? (
        <p id={`${id}-note`} className={styles.error}>
          {typeof error === 'string' ? <Sentence>{error}</Sentence> : error}
        </p>
      ) : (
        hint && (
          <p id={`${id}-note`} className={styles.hint}>
            {typeof hint === 'string' ? <Sentence>{hint}</Sentence> : hint}
          </p>
        )
      )}
    </div>
  );
}
