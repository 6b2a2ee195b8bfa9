import { comparedText } from '../../shared/history/compared-lines.ts';
import { ComparedBlock } from './ComparedBlock.tsx';
import { ComparedFields } from './ComparedFields.tsx';
import { ComparedRuns } from './ComparedRuns.tsx';
import styles from './ComparedStory.module.css';
import type { Comparison } from './comparison.ts';

/** A story with everything that came and went, set as it is written. */
export function ComparedStory({ comparison }: { readonly comparison: Comparison }) {
  const { before, after, changes } = comparison;
  const { language } = after;
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
      {changes.blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is never edited, only replaced.
        <ComparedBlock key={at} storyId={after.id} comparison={block} />
      ))}
    </article>
  );
}
