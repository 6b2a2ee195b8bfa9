import { useMemo, useState } from 'react';
import { SuggestField } from '../ui/SuggestField.tsx';
import { acceptLanguage, languageName, suggestLanguages } from './languages.ts';
import { useDraft } from './use-draft.ts';

export interface LanguageFieldProps {
  readonly language: string;
  readonly onChange: (language: string) => void;
}

export function LanguageField({ language, onChange }: LanguageFieldProps) {
  const name = languageName(language);
  const draft = useDraft({ stored: name, accept: acceptLanguage, onAccept: onChange, when: 'leave' });
  const [searching, setSearching] = useState(false);
  const rows = useMemo(
    () =>
      suggestLanguages(searching ? draft.text : '').map((choice) => ({
        key: choice.tag,
        label: choice.name,
        detail: choice.own === choice.name ? choice.tag : `${choice.tag} · ${choice.own}`,
      })),
    [draft.text, searching],
  );
  return (
    <SuggestField
      label="Language"
      value={draft.text}
      rows={rows}
      error={draft.error}
      onChange={(text) => {
        setSearching(true);
        draft.type(text);
      }}
      onPick={(row) => {
        setSearching(false);
        draft.reset();
        onChange(row.key);
      }}
      onDone={() => {
        setSearching(false);
        draft.leave();
      }}
    />
  );
}
