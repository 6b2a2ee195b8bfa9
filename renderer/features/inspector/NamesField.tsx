import { type ReactNode, useCallback } from 'react';
import { ComboboxMulti } from '../../ui/ComboboxMulti.tsx';
import { addName, suggestNames, tidyName } from './names.ts';

export interface NamesFieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly placeholder: string;
  readonly names: readonly string[];
  readonly known: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
}

/** Sections or authors: several names, the library's spelling where it has one, new ones allowed. */
export function NamesField({ label, hint, placeholder, names, known, onChange }: NamesFieldProps) {
  const suggest = useCallback((text: string) => suggestNames(text, known, names), [known, names]);
  const create = useCallback((text: string) => addName([], text, known)[0] ?? null, [known]);
  return (
    <ComboboxMulti<string>
      label={label}
      hint={hint}
      placeholder={placeholder}
      values={names}
      suggestions={suggest}
      labelOf={itself}
      create={create}
      onChange={(next) =>
        onChange(next.reduce<readonly string[]>((all, name) => addName(all, tidyName(name), known), []))
      }
    />
  );
}

function itself(name: string): string {
  return name;
}
