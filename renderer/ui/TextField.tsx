import { type ComponentProps, useId } from 'react';
import { languageOfWords } from '../../shared/story/script-language.ts';
import { classNames } from './class-names.ts';
import { FieldFrame, type FieldProps } from './FieldFrame.tsx';
import styles from './field.module.css';

export interface TextFieldProps extends FieldProps, Omit<ComponentProps<'input'>, 'onChange' | 'value'> {}

export function TextField({ label, hideLabel, hint, error, onChange, className, ...rest }: TextFieldProps) {
  const ownId = useId();
  const id = rest.id ?? ownId;
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <input
        dir="auto"
        lang={languageOfWords(rest.value)}
        autoComplete="off"
        {...rest}
        id={id}
        className={classNames(styles.control, className)}
        aria-invalid={error ? true : rest['aria-invalid']}
        aria-describedby={error || hint ? `${id}-note` : rest['aria-describedby']}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}
