import { useMemo } from 'react';
import { accepted } from '../../forms/accepted.ts';
import { useDraft } from '../../forms/use-draft.ts';
import { SuggestField } from '../../ui/SuggestField.tsx';
import { suggestNames, tidyName } from './names.ts';

export interface KnownNameFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly name: string;
  readonly known: readonly string[];
  readonly onChange: (name: string) => void;
}

/** One name, with what the library knows as suggestions. */
export function KnownNameField({ label, placeholder, name, known, onChange }: KnownNameFieldProps) {
  const draft = useDraft({
    stored: name,
    accept: (text) => accepted(tidyName(text)),
    onAccept: onChange,
    when: 'leave',
  });
  const rows = useMemo(
    () =>
      suggestNames(draft.text, known, [])
        .filter((one) => one !== draft.text)
        .map((one) => ({ key: one, label: one })),
    [draft.text, known],
  );
  return (
    <SuggestField
      label={label}
      placeholder={placeholder}
      value={draft.text}
      rows={rows}
      onChange={draft.type}
      onPick={(row) => {
        draft.reset();
        onChange(row.label);
      }}
      onDone={() => draft.leave()}
    />
  );
}
