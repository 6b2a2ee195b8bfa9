import { STATUS_LABELS, type Status } from '../../../../shared/story/status.ts';
import { classNames } from '../../../ui/class-names.ts';
import { StatusMark } from '../../../ui/StatusMark.tsx';
import styles from './Board.module.css';
import type { CardDrop } from './card-drop.ts';

export interface FoldedColumnProps {
  readonly status: Status;
  readonly total: number;
  /** A card that is picked up would be dropped here. */
  readonly target: boolean;
  readonly drop: CardDrop;
  readonly onUnfold: () => void;
}

/** A column that was put away: its name and how many stories it has. Stories are dropped on it all the same. */
export function FoldedColumn({ status, total, target, drop, onUnfold }: FoldedColumnProps) {
  const label = STATUS_LABELS[status];
  return (
    <section
      aria-label={label}
      className={classNames(styles.folded, target && styles.target)}
      data-status={status}
      {...drop}
    >
      <button
        type="button"
        aria-expanded={false}
        aria-label={`Unfold ${label}, ${total}`}
        className={styles.unfold}
        onClick={onUnfold}
      >
        <StatusMark status={status} />
        <span className={styles.upright}>
          {label} <span className={styles.count}>{total}</span>
        </span>
      </button>
    </section>
  );
}
