import { ArrowLeftRight } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { type Comparison, hasChanges } from '../../../shared/compare/comparison.ts';
import { ComparedStory } from '../../compare/ComparedStory.tsx';
import { ComparisonBar, changedWords } from '../../compare/ComparisonBar.tsx';
import type { PartRestore } from '../../compare/part-restore.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { ChangeJumps } from './ChangeJumps.tsx';
import styles from './ComparisonPane.module.css';
import type { ComparisonMode } from './history-store.ts';
import { useChangeJumps } from './use-change-jumps.ts';
import { WithoutComparison } from './WithoutComparison.tsx';
import type { HistoryView } from './watched-comparison.ts';

export interface ComparisonPaneProps {
  readonly shown: HistoryView;
  readonly against: ComparisonMode;
  /** Two versions are chosen. */
  readonly isTwo: boolean;
  readonly backwards: boolean;
  /** There is no version before the chosen one. */
  readonly isFirst: boolean;
  readonly onAgainst: (against: ComparisonMode) => void;
  readonly onTurnRound: () => void;
  /** Ends a comparison that takes its time, and begins it again. */
  readonly onCallOff: () => void;
  readonly onAgain: () => void;
  /** Brings parts of the version into the present. */
  readonly restore: PartRestore;
}

/** From so many blocks on, what did not change is folded. */
const LONG = 300;

const SEGMENTS = [
  { value: 'since', label: 'Changes since' },
  { value: 'in', label: 'Changes in it' },
] as const;
const TWO_SEGMENTS = [...SEGMENTS, { value: 'other', label: 'Two versions' }] as const;

/** The chosen version against the present, against the one before it, or against another one. */
export function ComparisonPane(props: ComparisonPaneProps) {
  const { shown, against, isTwo, backwards, isFirst, onAgainst, onTurnRound, restore, onCallOff, onAgain } =
    props;
  const comparison = shown.kind === 'comparison' ? shown.comparison : null;
  const { scroller, place, count, go, stay } = useChangeJumps(comparison);
  /** Null until somebody chooses: a long story shows what happened in it first. */
  const [chosenFolded, setFolded] = useState<boolean | null>(null);
  const folded = chosenFolded ?? (comparison !== null && comparison.changes.blocks.length > LONG);

  const press = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    go(event.key === 'ArrowDown' ? 1 : -1);
  };

  // What was just done to a part is looked at where it stands.
  const parts: PartRestore = {
    block: (block) => {
      stay();
      restore.block(block);
    },
    field: (name) => {
      stay();
      restore.field(name);
    },
  };

  return (
    <section aria-label="Comparison" className={styles.pane} onKeyDown={press}>
      <ComparisonBar
        choice={
          <>
            <SegmentedControl<ComparisonMode>
              label="Compare"
              value={against}
              segments={isTwo ? TWO_SEGMENTS : SEGMENTS}
              onChange={onAgainst}
            />
            {against === 'other' && (
              <IconButton
                label="Compare the other way round"
                icon={<ArrowLeftRight size={16} aria-hidden />}
                onClick={onTurnRound}
              />
            )}
          </>
        }
        summary={
          <>
            {comparison && against === 'other' && (backwards ? 'From B to A: ' : 'From A to B: ')}
            {comparison && summaryOf(comparison, against, isFirst)}
          </>
        }
        hasLegend={comparison !== null && hasChanges(comparison)}
      >
        <ChangeJumps place={place} count={count} folded={folded} onGo={go} onFold={setFolded} />
      </ComparisonBar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls can be scrolled by the keyboard. */}
      <div ref={scroller} tabIndex={0} role="document" aria-label="Text" className={styles.scroll}>
        <WithoutComparison shown={shown} onCallOff={onCallOff} onAgain={onAgain} />
        {comparison && (
          <ComparedStory
            comparison={comparison}
            folded={folded}
            restore={against === 'since' ? parts : undefined}
          />
        )}
      </div>
    </section>
  );
}

function summaryOf(comparison: Comparison, against: ComparisonMode, isFirst: boolean): string {
  if (against === 'in' && isFirst) return 'The first version that is kept.';
  if (!hasChanges(comparison)) {
    if (against === 'other') return 'Both say the same.';
    return against === 'since' ? 'Nothing has changed since.' : 'It changed nothing.';
  }
  return changedWords(comparison);
}
