import { Columns2, Copy, Ellipsis, Merge, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { LIST_KEYS } from '../../../shared/commands/place-keys.ts';
import type { SearchHit, StorySummary } from '../../../shared/library/summary.ts';
import { shortcutOf } from '../../ui/command-words.ts';
import { MenuWhenWanted } from '../../ui/MenuWhenWanted.tsx';
import type { MenuEntry } from '../../ui/menu-entry.ts';
import { ClampedHeadline } from './ClampedHeadline.tsx';
import { Excerpt } from './Excerpt.tsx';
import { StoryMeta } from './StoryMeta.tsx';
import styles from './StoryRow.module.css';
import { storyName, UNTITLED } from './story-name.ts';

export interface StoryActions {
  readonly onBeside: (id: string) => void;
  readonly onDuplicate: (id: string) => void;
  readonly onMerge: (id: string) => void;
  readonly onBin: (id: string) => void;
}

export interface StoryRowProps extends StoryActions {
  readonly story: StorySummary;
  readonly hit: SearchHit | null;
  readonly now: number;
  /** Width of the headline, in CSS pixels. */
  readonly width: number;
}

export function storyEntries(
  story: StorySummary,
  { onBeside, onDuplicate, onMerge, onBin }: StoryActions,
): readonly MenuEntry[] {
  return [
    {
      kind: 'action',
      label: 'Open beside',
      icon: <Columns2 size={14} aria-hidden />,
      onSelect: () => onBeside(story.id),
    },
    {
      kind: 'action',
      label: 'Duplicate',
      icon: <Copy size={14} aria-hidden />,
      onSelect: () => onDuplicate(story.id),
    },
    {
      kind: 'action',
      label: 'Merge with…',
      icon: <Merge size={14} aria-hidden />,
      onSelect: () => onMerge(story.id),
    },
    {
      kind: 'action',
      label: 'Move to bin',
      icon: <Trash2 size={14} aria-hidden />,
      ...shortcutOf(LIST_KEYS.bin),
      dangerous: true,
      onSelect: () => onBin(story.id),
    },
  ];
}

/** The cells of one story: what it is, and a menu. */
export const StoryRow = memo(function StoryRow({ story, hit, now, width, ...actions }: StoryRowProps) {
  const name = storyName(story.headline);
  return (
    <>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and points at the row. */}
      {/* biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, which a table can't. */}
      <div
        role="gridcell"
        className={name === UNTITLED ? styles.untitled : styles.story}
        dir="auto"
        lang={story.language}
      >
        <ClampedHeadline width={width}>{name}</ClampedHeadline>
        {hit && <Excerpt hit={hit} />}
        <StoryMeta story={story} now={now} />
      </div>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the button in it is. */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      <div role="gridcell" className={styles.more}>
        <MenuWhenWanted
          label={`More for “${name}”`}
          icon={<Ellipsis size={14} aria-hidden />}
          entries={() => storyEntries(story, actions)}
          className={styles.moreButton}
        />
      </div>
    </>
  );
});
