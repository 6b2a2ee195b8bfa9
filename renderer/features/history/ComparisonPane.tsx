import { ArrowDown, ArrowLeftRight, ArrowUp, FoldVertical } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { HISTORY_KEYS } from '../../../shared/commands/place-keys.ts';
import bar from '../../compare/CompareBar.module.css';
import { ComparedStory } from '../../compare/ComparedStory.tsx';
import { type Comparison, changeCount, hasChanges } from '../../compare/comparison.ts';
import type { PartRestore } from '../../compare/part-restore.ts';
import { Button } from '../../ui/Button.tsx';
import { keyWords } from '../../ui/command-words.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import styles from './ComparisonPane.module.css';
import type { Against } from './history-store.ts';
import type { HistoryView } from './watched-comparison.ts';

export interface ComparisonPaneProps {
  readonly shown: HistoryView;
  readonly against: Against;
  /** Two versions are chosen. */
  readonly isTwo: boolean;
  readonly backwards: boolean;
  /** There is no version before the chosen one. */
  readonly isFirst: boolean;
  readonly onAgainst: (against: Against) => void;
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
  /** Null until somebody chooses: a long story shows what happened in it first. */
  const [chosenFolded, setFolded] = useState<boolean | null>(null);
  /** The change that was jumped to last. */
  const [place, setPlace] = useState<number | null>(null);
  /** What was just done to a part is looked at where it stands. */
  const stays = useRef(false);
  const scroller = useRef<HTMLDivElement>(null);
  const comparison = shown.kind === 'comparison' ? shown.comparison : null;
  const folded = chosenFolded ?? (comparison !== null && comparison.changes.blocks.length > LONG);

  // A long story opens where something happened.
  useEffect(() => {
    const pane = scroller.current;
    if (!pane || !comparison) return;
    setPlace(null);
    if (stays.current) {
      stays.current = false;
      return;
    }
    const first = pane.querySelector('[data-changed]');
    if (first) first.scrollIntoView({ block: 'center' });
    else pane.scrollTop = 0;
  }, [comparison]);

  const count = comparison ? changeCount(comparison) : 0;
  const go = (step: 1 | -1) => {
    const changes = [...(scroller.current?.querySelectorAll('[data-changed]') ?? [])];
    if (changes.length === 0) return;
    const from = place ?? (step === 1 ? -1 : changes.length);
    const to = (from + step + changes.length) % changes.length;
    for (const [at, change] of changes.entries()) change.toggleAttribute('data-current', at === to);
    changes[to]?.scrollIntoView({ block: 'center' });
    setPlace(to);
  };
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    go(event.key === 'ArrowDown' ? 1 : -1);
  };

  // The button goes with the change.
  const inPlace = () => {
    stays.current = true;
    scroller.current?.focus();
  };
  const parts: PartRestore = {
    block: (block) => {
      inPlace();
      restore.block(block);
    },
    field: (name) => {
      inPlace();
      restore.field(name);
    },
  };

  return (
    <section aria-label="Comparison" className={styles.pane} onKeyDown={press}>
      <header className={bar.bar}>
        <SegmentedControl<Against>
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
        <p role="status" className={bar.summary}>
          {comparison && against === 'other' && (backwards ? 'From B to A: ' : 'From A to B: ')}
          {comparison && summaryOf(comparison, against, isFirst)}
        </p>
        {comparison && hasChanges(comparison) && (
          <p className={bar.legend}>
            <ins>Added</ins> <del>Removed</del>
          </p>
        )}
        <div className={styles.jumps}>
          <span className={styles.place}>{placeWords(place, count)}</span>
          <IconButton
            {...keyWords(HISTORY_KEYS.previousChange)}
            icon={<ArrowUp size={16} aria-hidden />}
            disabled={count === 0}
            onClick={() => go(-1)}
          />
          <IconButton
            {...keyWords(HISTORY_KEYS.nextChange)}
            icon={<ArrowDown size={16} aria-hidden />}
            disabled={count === 0}
            onClick={() => go(1)}
          />
          <IconButton
            label="Only changes"
            icon={<FoldVertical size={16} aria-hidden />}
            pressed={folded}
            onClick={() => setFolded(!folded)}
          />
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls can be scrolled by the keyboard. */}
      <div ref={scroller} tabIndex={0} role="document" aria-label="Text" className={styles.scroll}>
        {shown.kind === 'problem' && (
          <p role="alert" className={styles.problem}>
            {shown.message}
          </p>
        )}
        {shown.kind === 'comparing' && (
          <div className={styles.waiting}>
            <p role="status">Comparing… {Math.floor(100 * shown.share)}%</p>
            <progress aria-label="Comparing" value={shown.share} max={1} className={styles.progress} />
            <Button onClick={onCallOff}>Stop</Button>
          </div>
        )}
        {shown.kind === 'called-off' && (
          <div className={styles.waiting}>
            <p role="status">The two were not compared.</p>
            <Button onClick={onAgain}>Compare</Button>
          </div>
        )}
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

function placeWords(place: number | null, count: number): string {
  if (count === 0) return '';
  if (place !== null) return `${place + 1} of ${count}`;
  return count === 1 ? '1 change' : `${count.toLocaleString('en')} changes`;
}

function summaryOf(comparison: Comparison, against: Against, isFirst: boolean): string {
  if (against === 'in' && isFirst) return 'The first version that is kept.';
  if (!hasChanges(comparison)) {
    if (against === 'other') return 'Both say the same.';
    return against === 'since' ? 'Nothing has changed since.' : 'It changed nothing.';
  }
  const { added, removed } = comparison.changes;
  if (added + removed === 0) return 'The words of the body are the same.';
  const words = (count: number) => (count === 1 ? '1 word' : `${count.toLocaleString('en')} words`);
  return `${words(added)} added, ${removed.toLocaleString('en')} removed`;
}
