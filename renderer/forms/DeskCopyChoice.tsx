import { useId } from 'react';
import type { Profile } from '../../../shared/gate/cleared.ts';
import styles from './export.module.css';

export interface DeskCopyChoiceProps {
  readonly profile: Profile;
  readonly disabled: boolean;
  readonly onChange: (profile: Profile) => void;
}

/** Whether all that the desk knows leaves with the story, which is asked for by its name each time. */
export function DeskCopyChoice({ profile, disabled, onChange }: DeskCopyChoiceProps) {
  const detail = useId();
  return (
    <label className={styles.deskCopy}>
      <input
        type="checkbox"
        aria-label="Desk copy"
        aria-describedby={detail}
        disabled={disabled}
        checked={profile === 'desk-copy'}
        onChange={({ target }) => onChange(target.checked ? 'desk-copy' : 'publication')}
      />
      <span className={styles.words}>
        <span className={styles.name}>Desk copy</span>
        <span id={detail} className={styles.detail}>
          With notes, sluglines, deadlines and all other fields of the desk. Not for publication.
        </span>
      </span>
    </label>
  );
}
