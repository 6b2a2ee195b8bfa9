import { Ban, CircleAlert, CornerDownLeft, Info } from 'lucide-react';
import { FIX_LABELS, type Fix, type GateRow, type Level } from '../../../shared/gate/row.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Sentence } from '../../ui/Sentence.tsx';
import styles from './GateRows.module.css';

const ICONS = { blocks: Ban, 'needs-reason': CircleAlert, told: Info } as const;

/** What stands over the rows of each level. */
const TITLES: Readonly<Record<Level, string>> = {
  blocks: 'It cannot leave yet',
  'needs-reason': 'The desk’s rules ask for this, or for a reason',
  told: 'To know before it goes out',
};

export interface GateRowsProps {
  /** The worst first. */
  readonly rows: readonly GateRow[];
  readonly onGo: (row: GateRow) => void;
  /** Without it nothing is mended from here. */
  readonly onFix?: (fix: Fix) => void;
}

/** What the gate says of a story, each row with the way to where it is mended, and what one press mends. */
export function GateRows({ rows, onGo, onFix }: GateRowsProps) {
  if (rows.length === 0) return null;
  return (
    <ul aria-label="Before it goes out" className={styles.rows}>
      {rows.map((row, at) => (
        <li key={`${row.id} ${row.message}`} className={classNames(styles.row, styles[row.level])}>
          {rows[at - 1]?.level !== row.level && <span className={styles.title}>{TITLES[row.level]}</span>}
          <span className={styles.line}>
            <Line row={row} onGo={onGo} />
            {row.fix !== null && onFix && (
              <Button variant="quiet" onClick={() => row.fix !== null && onFix(row.fix)}>
                {FIX_LABELS[row.fix]}
              </Button>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Line({ row, onGo }: { readonly row: GateRow; readonly onGo: (row: GateRow) => void }) {
  const Icon = ICONS[row.level];
  const words = (
    <>
      <Icon size={13} aria-hidden />
      <span className={styles.message}>
        <Sentence>{row.message}</Sentence>
      </span>
    </>
  );
  if (row.place === null) return <span className={styles.said}>{words}</span>;
  return (
    <button type="button" className={classNames(styles.said, styles.jump)} onClick={() => onGo(row)}>
      {words}
      <CornerDownLeft size={12} aria-hidden className={styles.arrow} />
    </button>
  );
}
