import { comparedText } from '../../shared/history/compared-lines.ts';
import { ComparedBlocks } from './ComparedBlocks.tsx';
import { ComparedFields } from './ComparedFields.tsx';
import { ComparedRuns } from './ComparedRuns.tsx';
import styles from './ComparedStory.module.css';
import type { Comparison } from './comparison.ts';
import { foldedBlocks } from './folded-blocks.ts';

export interface ComparedStoryProps {
  readonly comparison: Comparison;
  /** Long stretches without a change are told by their length. */
  readonly folded?: boolean;
}

/** A story with everything that came and went, set as it is written. */
export function ComparedStory({ comparison, folded = false }: ComparedStoryProps) {
  const { before, after, changes } = comparison;
  const { language } = after;
  const runs = folded ? foldedBlocks(changes.blocks) : [{ from: 0, blocks: changes.blocks, isFolded: false }];
  const changed = (name: 'headline' | 'standfirst') => (changes.fields.includes(name) ? '' : undefined);
  return (
    <article lang={language} className={styles.paper}>
      <p dir="auto" className={styles.headline} data-changed={changed('headline')}>
        <ComparedRuns runs={comparedText(before.headline, after.headline, language)} />
      </p>
      <p dir="auto" className={styles.standfirst} data-changed={changed('standfirst')}>
        <ComparedRuns runs={comparedText(before.standfirst, after.standfirst, language)} />
      </p>
      <ComparedFields comparison={comparison} />
      {runs.map(({ from, blocks, isFolded }) => (
        <ComparedBlocks key={`${from} ${isFolded}`} storyId={after.id} blocks={blocks} isFolded={isFolded} />
      ))}
    </article>
  );
}
