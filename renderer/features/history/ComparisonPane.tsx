import { useEffect, useRef } from 'react';
import { ComparedStory } from '../../compare/ComparedStory.tsx';
import { type Comparison, isChanged } from '../../compare/comparison.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import styles from './ComparisonPane.module.css';
import type { Against, Shown } from './history-store.ts';

export interface ComparisonPaneProps {
  readonly shown: Shown;
  readonly against: Against;
  /** There is no version before the chosen one. */
  readonly isFirst: boolean;
  readonly onAgainst: (against: Against) => void;
}

const SEGMENTS = [
  { value: 'since', label: 'Changes since' },
  { value: 'in', label: 'Changes in it' },
] as const;

/** The chosen version against the present or against the one before it. */
export function ComparisonPane({ shown, against, isFirst, onAgainst }: ComparisonPaneProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const comparison = shown.kind === 'comparison' ? shown.comparison : null;

  // A long story opens where something happened.
  useEffect(() => {
    const pane = scroller.current;
    if (!pane || !comparison) return;
    const first = pane.querySelector('[data-changed]');
    if (first) first.scrollIntoView({ block: 'center' });
    else pane.scrollTop = 0;
  }, [comparison]);

  return (
    <section aria-label="Comparison" className={styles.pane}>
      <header className={styles.bar}>
        <SegmentedControl<Against> label="Compare" value={against} segments={SEGMENTS} onChange={onAgainst} />
        <p role="status" className={styles.summary}>
          {comparison && summaryOf(comparison, against, isFirst)}
        </p>
        {comparison && isChanged(comparison) && (
          <p className={styles.legend}>
            <ins>Added</ins> <del>Removed</del>
          </p>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls can be scrolled by the keyboard. */}
      <div ref={scroller} tabIndex={0} role="document" aria-label="Text" className={styles.scroll}>
        {shown.kind === 'problem' && (
          <p role="alert" className={styles.problem}>
            {shown.message}
          </p>
        )}
        {comparison && <ComparedStory comparison={comparison} />}
      </div>
    </section>
  );
}

function summaryOf(comparison: Comparison, against: Against, isFirst: boolean): string {
  if (against === 'in' && isFirst) return 'The first version that is kept.';
  if (!isChanged(comparison)) {
    return against === 'since' ? 'Nothing has changed since.' : 'It changed nothing.';
  }
  const { added, removed } = comparison.changes;
  if (added + removed === 0) return 'The words of the body are the same.';
  const words = (count: number) => (count === 1 ? '1 word' : `${count.toLocaleString('en')} words`);
  return `${words(added)} added, ${removed.toLocaleString('en')} removed`;
}
