import { useMemo } from 'react';
import { comparedText } from '../../shared/compare/compared-lines.ts';
import type { Comparison } from '../../shared/compare/comparison.ts';
import { FIELD_LABELS } from '../../shared/story/field-labels.ts';
import { ComparedBlocks } from './ComparedBlocks.tsx';
import { ComparedFields } from './ComparedFields.tsx';
import { ComparedRuns } from './ComparedRuns.tsx';
import styles from './ComparedStory.module.css';
import { foldedBlocks, portionsOf } from './folded-blocks.ts';
import type { PartRestore } from './part-restore.ts';
import { RestoreButton } from './RestoreButton.tsx';
import { useGrowingCount } from './use-growing-count.ts';

export interface ComparedStoryProps {
  readonly comparison: Comparison;
  /** Long stretches without a change are told by their length. */
  readonly folded?: boolean;
  readonly restore?: PartRestore | undefined;
}

/** A story with everything that came and went, set as it is written. */
export function ComparedStory({ comparison, folded = false, restore }: ComparedStoryProps) {
  const { before, after, changes } = comparison;
  const { language } = after;
  const portions = useMemo(() => {
    const all = [{ from: 0, blocks: changes.blocks, isFolded: false }];
    return portionsOf(folded ? foldedBlocks(changes.blocks) : all);
  }, [changes, folded]);
  const count = useGrowingCount(portions);
  const changed = (name: 'headline' | 'standfirst') => (changes.fields.includes(name) ? '' : undefined);
  const back = (name: 'headline' | 'standfirst') =>
    restore &&
    changes.fields.includes(name) && (
      <RestoreButton
        label={`Restore the ${FIELD_LABELS[name].toLowerCase()}`}
        onRestore={() => restore.field(name)}
      />
    );
  return (
    <article lang={language} className={styles.paper}>
      <p dir="auto" className={styles.headline} data-changed={changed('headline')}>
        <ComparedRuns runs={comparedText(before.headline, after.headline, language)} />
        {back('headline')}
      </p>
      <p dir="auto" className={styles.standfirst} data-changed={changed('standfirst')}>
        <ComparedRuns runs={comparedText(before.standfirst, after.standfirst, language)} />
        {back('standfirst')}
      </p>
      <ComparedFields comparison={comparison} restore={restore} />
      {portions
        .slice(0, count)
        .flat()
        .map(({ from, blocks, isFolded }) => (
          <ComparedBlocks
            key={`${from} ${isFolded}`}
            storyId={after.id}
            blocks={blocks}
            isFolded={isFolded}
            restore={restore}
          />
        ))}
    </article>
  );
}
