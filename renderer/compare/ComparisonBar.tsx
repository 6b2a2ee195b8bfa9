import type { ReactNode } from 'react';
import type { Comparison } from '../../shared/compare/comparison.ts';
import { groupedNumber } from '../../shared/grouped-number.ts';
import styles from './ComparisonBar.module.css';

export interface ComparisonBarProps {
  /** What is compared with what, chosen by the person. */
  readonly choice: ReactNode;
  readonly summary: ReactNode;
  /** Says what the colours mean. */
  readonly hasLegend: boolean;
  /** What else can be done. */
  readonly children?: ReactNode;
}

/** What stands above a comparison. */
export function ComparisonBar({ choice, summary, hasLegend, children }: ComparisonBarProps) {
  return (
    <div className={styles.bar}>
      {choice}
      <p role="status" className={styles.summary}>
        {summary}
      </p>
      {hasLegend && (
        <p className={styles.legend}>
          <ins>Added</ins> <del>Removed</del>
        </p>
      )}
      {children}
    </div>
  );
}

/** How many words of the body came and went, as a phrase. */
export function changedWords({ changes: { added, removed } }: Pick<Comparison, 'changes'>): string {
  return added + removed === 0
    ? 'The words of the body are the same.'
    : `${wordCount(added)} added, ${groupedNumber(removed)} removed`;
}

export function wordCount(count: number): string {
  return count === 1 ? '1 word' : `${groupedNumber(count)} words`;
}
