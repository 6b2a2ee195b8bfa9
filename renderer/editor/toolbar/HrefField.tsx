import type { Ref } from 'react';
import { TextField } from '../../ui/TextField.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A web address in a form of the toolbar, left to right in any language of the window. */
export function HrefField({ label, value, error, onChange, ref }: Props) {
  return (
    <TextField
      ref={ref}
      label={label}
      hideLabel
      placeholder="https://"
      dir="ltr"
      spellCheck={false}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}
