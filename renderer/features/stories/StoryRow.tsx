import { Ellipsis } from 'lucide-react';
import { memo } from 'react';
import type { RunRowCommand } from '../../../shared/commands/row-commands.ts';
import type { SearchHit, StorySummary } from '../../../shared/library/summary.ts';
import { LazyMenuButton } from '../../ui/LazyMenuButton.tsx';
import { ClampedHeadline } from './ClampedHeadline.tsx';
import { Excerpt } from './Excerpt.tsx';
import { storyCellId } from './row-element-id.ts';
import { rowEntries } from './row-entries.tsx';
import { StoryMeta } from './StoryMeta.tsx';
import styles from './StoryRow.module.css';
import { storyName, UNTITLED } from './story-name.ts';

export interface StoryRowProps {
  readonly story: StorySummary;
  readonly hit: SearchHit | null;
  readonly now: number;
  /** Width of the headline, in CSS pixels. */
  readonly width: number;
  readonly run: RunRowCommand;
}

/** The cells of one story: what it is, and a menu. */
export const StoryRow = memo(function StoryRow({ story, hit, now, width, run }: StoryRowProps) {
  const name = storyName(story.headline);
  return (
    <>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and points at the row. */}
      {/* biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, which a table can't. */}
      <div
        role="gridcell"
        className={name === UNTITLED ? styles.untitled : styles.story}
        id={storyCellId(story.id)}
        dir="auto"
      >
        <ClampedHeadline width={width} lang={story.language}>
          {name}
        </ClampedHeadline>
        {hit && <Excerpt hit={hit} lang={story.language} />}
        <StoryMeta story={story} now={now} />
      </div>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the button in it is. */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      <div role="gridcell" className={styles.more}>
        <LazyMenuButton
          label={`More for “${name}”`}
          icon={<Ellipsis size={14} aria-hidden />}
          entries={() => rowEntries('story', story.id, run)}
          className={styles.moreButton}
        />
      </div>
    </>
  );
});
