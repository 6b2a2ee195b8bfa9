import { accepted } from '../../../forms/accepted.ts';
import { useDraft } from '../../../forms/use-draft.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { tidyLine } from './tidy-line.ts';

export interface LineFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly line: string;
  readonly onChange: (line: string) => void;
}

/** One line of words that no list suggests. */
export function LineField({ label, placeholder, line, onChange }: LineFieldProps) {
  const draft = useDraft({
    stored: line,
    accept: (text) => accepted(tidyLine(text)),
    onAccept: onChange,
    when: 'leave',
  });
  return (
    <TextField
      label={label}
      placeholder={placeholder}
      dir="auto"
      maxLength={10_000}
      value={draft.text}
      onChange={draft.type}
      onBlur={() => draft.leave()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') draft.leave();
      }}
    />
  );
}
