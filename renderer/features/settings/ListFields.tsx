import { EXPORT_KINDS, formatOf } from '../../../shared/export/formats.ts';
import { ComboboxMulti } from '../../ui/ComboboxMulti.tsx';
import styles from './settings.module.css';
import type { SiteDraft } from './site-draft.ts';

export interface ListFieldsProps {
  readonly draft: SiteDraft;
  readonly onEdit: (patch: Partial<SiteDraft>) => void;
}

/** The formats that say an embargo themselves. */
const WIRE_KINDS = EXPORT_KINDS.filter((kind) => formatOf(kind).carriesEmbargo);

/** What the desk keeps as lists: its kickers, and what may leave beside the fields for readers. */
export function ListFields({ draft, onEdit }: ListFieldsProps) {
  return (
    <>
      <ComboboxMulti<string>
        label="Kickers"
        placeholder="Analysis"
        hint="Offered above the headline, before those that stories have."
        values={draft.kickers}
        suggestions={noSuggestions}
        labelOf={itself}
        create={newName}
        onChange={(kickers) => onEdit({ kickers: [...new Set(kickers)] })}
      />
      <ComboboxMulti<string>
        label="Front matter for readers"
        placeholder="layout"
        hint="Keys that Dateline does not know and publications carry. All others stay with the desk."
        values={draft.publicKeys}
        suggestions={noSuggestions}
        labelOf={itself}
        create={newName}
        onChange={(publicKeys) => onEdit({ publicKeys: [...new Set(publicKeys)] })}
      />
      <fieldset className={styles.formats}>
        <legend>May leave under embargo</legend>
        {WIRE_KINDS.map((kind) => (
          <label key={kind} className={styles.tick}>
            <input
              type="checkbox"
              checked={draft.underEmbargo.includes(kind)}
              onChange={({ currentTarget: { checked } }) =>
                onEdit({
                  underEmbargo: checked
                    ? [...draft.underEmbargo, kind]
                    : draft.underEmbargo.filter((one) => one !== kind),
                })
              }
            />
            <span>{formatOf(kind).label}</span>
          </label>
        ))}
        <p className={styles.hint}>Each says the embargo in a field of its own.</p>
      </fieldset>
    </>
  );
}

function noSuggestions(): readonly string[] {
  return [];
}

function itself(name: string): string {
  return name;
}

function newName(typed: string): string | null {
  const name = typed
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 200)
    .trim();
  return name === '' ? null : name;
}
