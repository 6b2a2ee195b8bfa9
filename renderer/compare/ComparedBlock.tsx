import { assertNever } from '../../shared/assert-never.ts';
import type { BlockComparison } from '../../shared/compare/compare-stories.ts';
import { type ComparedLine, comparedLines, wholeLines } from '../../shared/compare/compared-lines.ts';
import { picturePairs } from '../../shared/compare/picture-pairs.ts';
import type { Block } from '../../shared/story/block.ts';
import { blockName } from '../../shared/story/blocks/block-models.ts';
import { classNames } from '../ui/class-names.ts';
import { ComparedLineView } from './ComparedLineView.tsx';
import styles from './ComparedStory.module.css';
import { ComparedTable } from './ComparedTable.tsx';
import { PicturePair } from './PicturePair.tsx';
import type { PartRestore } from './part-restore.ts';
import { RestoreButton } from './RestoreButton.tsx';

export interface ComparedBlockProps {
  readonly storyId: string;
  readonly comparison: BlockComparison;
  readonly restore?: PartRestore | undefined;
}

/** One block of a compared story. */
export function ComparedBlock({ storyId, comparison, restore }: ComparedBlockProps) {
  const back = (block: Block, label: string) =>
    restore && <RestoreButton label={label} onRestore={() => restore.block(block)} />;
  switch (comparison.kind) {
    case 'same':
      return (
        <div className={styles.block}>
          <BlockText
            storyId={storyId}
            block={comparison.block}
            lines={wholeLines(comparison.block, 'same')}
          />
        </div>
      );
    case 'added':
    case 'removed': {
      const change = comparison.kind === 'added' ? 'inserted' : 'deleted';
      const lines = wholeLines(comparison.block, change);
      return (
        <div className={classNames(styles.block, styles[change])} data-changed="">
          <BlockText storyId={storyId} block={comparison.block} lines={lines} />
          {comparison.kind === 'removed' &&
            back(comparison.block, `Restore this ${blockName(comparison.block.type)}`)}
        </div>
      );
    }
    case 'changed':
      return (
        <div className={styles.block} data-changed="">
          <BlockText storyId={storyId} block={comparison.after} lines={comparedLines(comparison.text)} />
          {back(comparison.before, `Restore this ${blockName(comparison.before.type)}`)}
        </div>
      );
    case 'moved-from':
      return (
        <div className={classNames(styles.block, styles.movedFrom)} data-changed="">
          <p className={styles.moved}>{comparison.down ? 'Moved down from here' : 'Moved up from here'}</p>
          <BlockText
            storyId={storyId}
            block={comparison.block}
            lines={wholeLines(comparison.block, 'same')}
          />
          {back(comparison.block, `Put this ${blockName(comparison.block.type)} back here`)}
        </div>
      );
    case 'moved-to':
      return (
        <div className={classNames(styles.block, styles.movedTo)} data-changed="">
          <p className={styles.moved}>{comparison.down ? 'Moved down to here' : 'Moved up to here'}</p>
          <BlockText storyId={storyId} block={comparison.after} lines={comparedLines(comparison.text)} />
        </div>
      );
    default:
      return assertNever(comparison, 'comparison');
  }
}

interface BlockTextProps {
  readonly storyId: string;
  readonly block: Block;
  readonly lines: readonly ComparedLine[];
}

function BlockText({ storyId, block, lines }: BlockTextProps) {
  if (block.type === 'divider') return <hr />;
  // Where only the kind of a line changed, the old one has nothing left to say.
  const told = lines.filter(
    ({ start, runs }) => runs.length > 0 || /^(?:picture|card|cell)$/.test(start.role),
  );
  if (block.type === 'table') {
    const cells = told.filter(({ start }) => start.role === 'cell');
    const captions = told.filter(({ start }) => start.role === 'table');
    return <ComparedTable caption={captions.at(-1)} cells={cells} />;
  }
  const numbers = numbersOf(told);
  const pairs = picturePairs(told);
  return told.map((line, at) => {
    const pair = pairs.get(at);
    if (pair === 'shown') return null;
    // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is never edited, only replaced.
    if (pair) return <PicturePair key={at} storyId={storyId} {...pair} />;
    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
    return <ComparedLineView key={at} storyId={storyId} line={line} number={numbers[at] ?? 0} />;
  });
}

/** The number of each item of an ordered list, as its list is now. */
function numbersOf(lines: readonly ComparedLine[]): readonly number[] {
  const counters: number[] = [];
  return lines.map(({ start, change }) => {
    const level = start.level ?? 0;
    if (start.role !== 'item') return 0;
    counters.length = Math.min(counters.length, level + 1);
    const next = start.start ?? (counters[level] ?? 0) + 1;
    if (change !== 'deleted') counters[level] = next;
    return next;
  });
}
