import { useState } from 'react';
import type { BlockComparison } from '../../shared/history/compare-stories.ts';
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

export function ComparedBlocks({ storyId, blocks, isFolded, restore }: Props) {
  const [isOpen, setOpen] = useState(false);
  if (isFolded && !isOpen) {
    return (
      <button type="button" className={styles.fold} onClick={() => setOpen(true)}>
        {blocks.length.toLocaleString('en')} unchanged
      </button>
    );
  }
  return blocks.map((block, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is never edited, only replaced.
    <ComparedBlock key={at} storyId={storyId} comparison={block} restore={restore} />
  ));
}
