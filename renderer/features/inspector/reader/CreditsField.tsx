import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import {
  CREDIT_ROLE_LABELS,
  CREDIT_ROLES,
  type Credit,
  type CreditRole,
} from '../../../../shared/story/credit.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Select } from '../../../ui/Select.tsx';
import { KnownNameField } from '../KnownNameField.tsx';
import styles from './reader.module.css';

export interface CreditsFieldProps {
  readonly credits: readonly Credit[];
  readonly names: readonly string[];
  readonly places: readonly string[];
  readonly onChange: (credits: readonly Credit[]) => void;
}

const ROLES = CREDIT_ROLES.map((value) => ({ value, label: CREDIT_ROLE_LABELS[value] }));
const NEW: Credit = { role: 'additional', name: '', place: '' };

/** Who did what beside writing the story; the page makes one sentence of it. A row without a name is no credit yet. */
export function CreditsField({ credits, names, places, onChange }: CreditsFieldProps) {
  const [begun, setBegun] = useState<Credit | null>(credits.length === 0 ? NEW : null);
  const rows = begun === null ? credits : [...credits, begun];
  const change = (at: number, credit: Credit) => {
    if (at < credits.length) {
      return onChange(credit.name === '' ? credits.toSpliced(at, 1) : credits.with(at, credit));
    }
    if (credit.name === '') return setBegun(credit);
    setBegun(null);
    onChange([...credits, credit]);
  };
  return (
    <fieldset className={styles.credits}>
      <legend className={styles.label}>Credits</legend>
      {rows.map((credit, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a credit is what stands in its place.
        <div key={at} className={styles.credit}>
          <Select
            label="Role"
            hideLabel
            value={credit.role}
            options={ROLES}
            onChange={(role: CreditRole) => change(at, { ...credit, role })}
          />
          <IconButton
            label={credit.name === '' ? 'Take out this credit' : `Take out the credit of ${credit.name}`}
            icon={<X size={14} aria-hidden />}
            onClick={() => (at < credits.length ? onChange(credits.toSpliced(at, 1)) : setBegun(null))}
          />
          <KnownNameField
            label="Name"
            placeholder="Name"
            name={credit.name}
            known={names}
            onChange={(name) => change(at, { ...credit, name })}
          />
          <KnownNameField
            label="In"
            placeholder="Place"
            name={credit.place}
            known={places}
            onChange={(place) => change(at, { ...credit, place })}
          />
        </div>
      ))}
      {begun === null && (
        <Button variant="quiet" icon={<Plus size={13} aria-hidden />} onClick={() => setBegun(NEW)}>
          Add a credit
        </Button>
      )}
    </fieldset>
  );
}
