import { AlarmClock, Globe, LockKeyhole, type LucideIcon, User } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { StorySummary } from '../../../../shared/library/summary.ts';
import { STATUS_LABELS } from '../../../../shared/story/status.ts';
import { isOverdue } from '../../../../shared/workflow/deadline.ts';
import { classNames } from '../../../ui/class-names.ts';
import { StatusMark } from '../../../ui/StatusMark.tsx';
import { writeDay } from '../../../ui/time-formats.ts';
import { Words } from '../../../ui/Words.tsx';
import { startDragging } from '../board/dragged-story.ts';
import { storyName } from '../story-name.ts';
import styles from './Planner.module.css';
import { PLAN_WORDS, type PlanItem, type PlanKind } from './plan-items.ts';

const SHAPES: Readonly<Record<PlanKind, LucideIcon>> = {
  deadline: AlarmClock,
  embargo: LockKeyhole,
  date: Globe,
};

export interface PlanEntryProps {
  readonly item: PlanItem;
  readonly now: number;
  /** Reached by Tab, not by way of its day. */
  readonly tabbable: boolean;
  readonly held: boolean;
  /** The day stands beside it, because it is not in one. */
  readonly withDay: boolean;
  /** It has a line to itself: who has it, how far it is and where it goes stand in it. */
  readonly isRow: boolean;
  readonly onOpen: () => void;
  readonly onPress: (event: KeyboardEvent) => void;
  /** It is dragged, or no longer. */
  readonly onDrag: (item: PlanItem | null) => void;
}

/** One day of a story: by shape and word what is meant, the time, and the headline. */
export function PlanEntry(props: PlanEntryProps) {
  const { item, now, tabbable, held, withDay, isRow, onOpen, onPress, onDrag } = props;
  const { kind, day, time, story } = item;
  const Shape = SHAPES[kind];
  const overdue = kind === 'deadline' && isOverdue(story, now);
  const word = day === '' ? 'No day yet' : overdue ? 'Overdue' : PLAN_WORDS[kind];
  return (
    <button
      type="button"
      draggable
      data-item={item.key}
      tabIndex={tabbable ? 0 : -1}
      title={`${storyName(story.headline)} (${STATUS_LABELS[story.status]})`}
      className={classNames(styles.entry, isRow && styles.row, held && styles.held)}
      onClick={onOpen}
      onKeyDown={onPress}
      onDragStart={(event) => {
        startDragging(event, story.id, storyName(story.headline));
        onDrag(item);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <span className={overdue ? styles.overdue : styles.when}>
        {day === '' ? <StatusMark status={story.status} /> : <Shape size={12} aria-hidden />}
        {day === '' ? STATUS_LABELS[story.status] : word}{' '}
        {withDay && day !== '' && (
          <time dateTime={day}>{writeDay(Date.parse(day), { month: 'short', timeZone: 'UTC' })}</time>
        )}{' '}
        {time}
      </span>{' '}
      <Words className={styles.headline} language={story.language}>
        {storyName(story.headline)}
      </Words>
      {isRow && <PlanFacts story={story} />}
    </button>
  );
}

/** How far a story is, where it goes and who has it. */
function PlanFacts({ story }: { readonly story: StorySummary }) {
  const { status, sections, assignee, language } = story;
  return (
    <span className={styles.facts}>
      {' '}
      <span className={styles.fact}>
        <StatusMark status={status} />
        {STATUS_LABELS[status]}
      </span>{' '}
      {sections[0] !== undefined && (
        <Words className={styles.fact} language={language}>
          {sections[0]}
        </Words>
      )}{' '}
      <span className={styles.fact}>
        <User size={12} aria-hidden />
        {assignee === '' ? 'Nobody' : <Words>{assignee}</Words>}
      </span>
    </span>
  );
}
