import { type ComponentProps, useId } from 'react';
import { classNames } from './class-names.ts';
import { FieldFrame, type FieldProps } from './FieldFrame.tsx';
import styles from './field.module.css';

export interface TextareaProps extends FieldProps, Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> {}

/** Grows with its text. */
export function Textarea({ label, hideLabel, hint, error, onChange, className, ...rest }: TextareaProps) {
  const ownId = useId();
  const id = rest.id ?? ownId;
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <textarea
        dir="auto"
        rows={3}
        {...rest}
        id={id}
        className={classNames(styles.control, styles.area, className)}
        aria-invalid={error ? true : undefined}
        aria-describedby={error || hint ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}
