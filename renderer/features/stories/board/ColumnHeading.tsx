import { FoldHorizontal } from 'lucide-react';
import { groupedNumber } from '../../../../shared/grouped-number.ts';
import { STATUS_LABELS, type Status } from '../../../../shared/story/status.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { StatusMark } from '../../../ui/StatusMark.tsx';
import styles from './Board.module.css';

export interface ColumnHeadingProps {
  readonly status: Status;
  readonly total: number;
  readonly onFold: () => void;
}

export function ColumnHeading({ status, total, onFold }: ColumnHeadingProps) {
  return (
    <header className={styles.heading}>
      <StatusMark status={status} />
      <h2 className={styles.name}>{STATUS_LABELS[status]}</h2>
      <span className={styles.count}>{groupedNumber(total)}</span>
      <IconButton
        label={`Fold ${STATUS_LABELS[status]}`}
        className={styles.fold ?? ''}
        icon={<FoldHorizontal size={14} aria-hidden />}
        onClick={onFold}
      />
    </header>
  );
}
