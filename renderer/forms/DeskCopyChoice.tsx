import { useId } from 'react';
import { DESK_COPY_KINDS, type ExportKind, formatOf } from '../../shared/export/formats.ts';
import type { Profile } from '../../shared/gate/cleared.ts';
import { listedWords } from '../../shared/listed-words.ts';
import { storiesCount } from '../../shared/stories-count.ts';
import styles from './desk-copy-choice.module.css';

export interface DeskCopyChoiceProps {
  readonly kind: ExportKind;
  /** How many stories leave. */
  readonly count: number;
  readonly profile: Profile;
  readonly disabled: boolean;
  readonly onChange: (profile: Profile) => void;
}

const COPIES = listedWords(
  DESK_COPY_KINDS.map((kind) => formatOf(kind).label),
  'or',
);

/** Whether all that the desk knows leaves too, which is asked for by its name each time. */
export function DeskCopyChoice({ kind, count, profile, disabled, onChange }: DeskCopyChoiceProps) {
  const detail = useId();
  const isPossible = formatOf(kind).deskCopy;
  const of = count === 1 ? '' : ` of ${storiesCount(count)}`;
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        aria-label="Desk copy"
        aria-describedby={detail}
        disabled={disabled || !isPossible}
        checked={isPossible && profile === 'desk-copy'}
        onChange={({ target }) => onChange(target.checked ? 'desk-copy' : 'publication')}
      />
      <span className={styles.words}>
        <span className={styles.name}>Desk copy</span>
        <span id={detail} className={styles.detail}>
          {isPossible
            ? `With notes, sluglines, deadlines and all other fields of the desk${of}. Not for publication.`
            : `With all fields of the desk; only ${COPIES} can be one.`}
        </span>
      </span>
    </label>
  );
}
