import { memo, useState } from 'react';
import type { BlockComparison } from '../../shared/compare/compare-stories.ts';
import { replacedFigures } from '../../shared/compare/replaced-figures.ts';
import { groupedNumber } from '../../shared/grouped-number.ts';
import { ComparedBlock } from './ComparedBlock.tsx';
import styles from './ComparedStory.module.css';
import type { PartRestore } from './part-restore.ts';

interface Props {
  readonly storyId: string;
  readonly blocks: readonly BlockComparison[];
  /** Says only how many there are, until it is asked for more. */
  readonly isFolded: boolean;
  readonly restore?: PartRestore | undefined;
}

export const ComparedBlocks = memo(function ComparedBlocks({ storyId, blocks, isFolded, restore }: Props) {
  const [isOpen, setOpen] = useState(false);
  if (isFolded && !isOpen) {
    return (
      <button type="button" className={styles.fold} onClick={() => setOpen(true)}>
        {groupedNumber(blocks.length)} unchanged
      </button>
    );
  }
  return replacedFigures(blocks).map(([block, other], at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is never edited, only replaced.
    const one = <ComparedBlock key={at} storyId={storyId} comparison={block} restore={restore} />;
    if (!other) return one;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is never edited, only replaced.
      <div key={at} className={styles.sideBySide}>
        {one}
        <ComparedBlock storyId={storyId} comparison={other} restore={restore} />
      </div>
    );
  });
});
