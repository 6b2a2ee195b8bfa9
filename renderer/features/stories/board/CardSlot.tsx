import type { Ref } from 'react';
import type { StorySummary } from '../../../../shared/library/summary.ts';
import { classNames } from '../../../ui/class-names.ts';
import { storyName } from '../story-name.ts';
import styles from './Board.module.css';
import { BoardCard } from './BoardCard.tsx';
import { cardElementId } from './card-element-id.ts';
import { startDragging } from './dragged-story.ts';

export interface CardSlotProps {
  /** Undefined while it is on its way. */
  readonly story: StorySummary | undefined;
  readonly index: number;
  /** How many cards the column has. */
  readonly total: number;
  /** Where it begins in the column, in CSS pixels. */
  readonly start: number;
  readonly active: boolean;
  /** The keys are in another column. */
  readonly resting: boolean;
  /** It is picked up. */
  readonly held: boolean;
  /** Of what stands in the card, in CSS pixels. */
  readonly width: number;
  readonly now: number;
  readonly timeZone: string;
  readonly onActive: (index: number) => void;
  readonly onOpen: (id: string) => void;
  /** It is taken by the mouse; null once it is let go. */
  readonly onDrag: (id: string | null) => void;
  readonly ref: Ref<HTMLDivElement>;
}

/** The place of one card in its column, where it is chosen, opened and taken by the mouse. */
export function CardSlot(props: CardSlotProps) {
  const { story, index, active, onActive, onOpen } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and points at the active card.
    <div
      ref={props.ref}
      data-index={index}
      data-story={story?.id}
      id={story && cardElementId(story.id)}
      role="option"
      aria-selected={active}
      // Where the keys would begin is drawn while they are there.
      data-resting={props.resting || undefined}
      aria-setsize={props.total}
      aria-posinset={index + 1}
      aria-busy={story ? undefined : true}
      draggable={story !== undefined}
      className={styles.slot}
      style={{ transform: `translateY(${props.start}px)` }}
      onClick={() => {
        onActive(index);
        if (story) onOpen(story.id);
      }}
      onDragStart={(event) => {
        if (!story) return;
        startDragging(event, story.id, storyName(story.headline));
        props.onDrag(story.id);
      }}
      onDragEnd={() => props.onDrag(null)}
    >
      <div className={classNames(styles.card, active && styles.active, props.held && styles.held)}>
        {story ? (
          <BoardCard story={story} now={props.now} timeZone={props.timeZone} width={props.width} />
        ) : (
          <span className={styles.waiting} />
        )}
      </div>
    </div>
  );
}
