import { ArrowDown, ArrowUp, FoldVertical } from 'lucide-react';
import { HISTORY_KEYS } from '../../../shared/commands/place-keys.ts';
import { groupedNumber } from '../../../shared/grouped-number.ts';
import { keyWords } from '../../ui/command-words.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './ComparisonPane.module.css';

export interface ChangeJumpsProps {
  /** The change that was jumped to last. */
  readonly place: number | null;
  readonly count: number;
  readonly folded: boolean;
  readonly onGo: (step: 1 | -1) => void;
  readonly onFold: (folded: boolean) => void;
}

/** The buttons that go from change to change. */
export function ChangeJumps({ place, count, folded, onGo, onFold }: ChangeJumpsProps) {
  return (
    <div className={styles.jumps}>
      <span className={styles.place}>{placeWords(place, count)}</span>
      <IconButton
        {...keyWords(HISTORY_KEYS.previousChange)}
        icon={<ArrowUp size={16} aria-hidden />}
        disabled={count === 0}
        onClick={() => onGo(-1)}
      />
      <IconButton
        {...keyWords(HISTORY_KEYS.nextChange)}
        icon={<ArrowDown size={16} aria-hidden />}
        disabled={count === 0}
        onClick={() => onGo(1)}
      />
      <IconButton
        label="Only changes"
        icon={<FoldVertical size={16} aria-hidden />}
        pressed={folded}
        onClick={() => onFold(!folded)}
      />
    </div>
  );
}

function placeWords(place: number | null, count: number): string {
  if (count === 0) return '';
  if (place !== null) return `${place + 1} of ${count}`;
  return count === 1 ? '1 change' : `${groupedNumber(count)} changes`;
}
