import { useMemo } from 'react';
import type { Gazetteer } from '../../../shared/places/gazetteer.ts';
import { suggestPlaces } from '../../../shared/places/suggest-places.ts';
import { accepted } from '../../forms/accepted.ts';
import { useDraft } from '../../forms/use-draft.ts';
import { SuggestField } from '../../ui/SuggestField.tsx';
import { tidyName } from './names.ts';

export interface PlaceFieldProps {
  readonly place: string;
  readonly used: readonly string[];
  readonly language: string;
  readonly world: Gazetteer;
  readonly onChange: (place: string) => void;
}

export function PlaceField({ place, used, language, world, onChange }: PlaceFieldProps) {
  const draft = useDraft({ stored: place, accept: (text) => accepted(tidyName(text)), onAccept: onChange });
  const rows = useMemo(() => {
    // What is being typed is saved, and counts as used before it is whole.
    const others = used.filter((name) => name !== draft.text);
    const found = suggestPlaces(draft.text, others, language, world);
    // What stands in the field already needs no suggesting.
    if (found.length === 1 && found[0]?.name === draft.text) return [];
    return found.map(({ name, source, country }) => ({
      key: `${name}/${country ?? source}`,
      label: name,
      ...(country === undefined ? {} : { detail: country }),
    }));
  }, [draft.text, used, language, world]);
  return (
    <SuggestField
      label="Dateline place"
      takesFirst
      placeholder="Where it is filed from"
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
