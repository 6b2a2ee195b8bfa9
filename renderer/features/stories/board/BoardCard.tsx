import { AlarmClock, Flag, User } from 'lucide-react';
import type { StorySummary } from '../../../../shared/library/summary.ts';
import { PRIORITY_LABELS } from '../../../../shared/story/priority.ts';
import { isOverdue } from '../../../../shared/workflow/deadline.ts';
import { ClampedHeadline } from '../ClampedHeadline.tsx';
import { storyName } from '../story-name.ts';
import styles from './Board.module.css';
import { formatDeadline } from './format-deadline.ts';

export interface BoardCardProps {
  readonly story: StorySummary;
  readonly now: number;
  readonly timeZone: string;
  /** Of the headline, in CSS pixels. */
  readonly width: number;
}

/** What an editor sorts stories by: what it is, where it stands, how urgent it is, who has it and till when. */
export function BoardCard({ story, now, timeZone, width }: BoardCardProps) {
  const { sections, dateline, priority, assignee, deadline } = story;
  const where = [sections[0], dateline.place].filter(Boolean);
  const overdue = isOverdue(story, now);
  return (
    <>
      <ClampedHeadline width={width}>{storyName(story.headline)}</ClampedHeadline>
      {where.length > 0 && (
        <span className={styles.where}>
          {where.map((name) => (
            <span key={name}>
              <bdi>{name}</bdi>
            </span>
          ))}
        </span>
      )}
      {(deadline !== null || assignee !== '' || priority !== null) && (
        <span className={styles.facts}>
          {deadline !== null && (
            <span className={overdue ? styles.overdue : styles.fact}>
              <AlarmClock size={12} aria-hidden />
              {overdue ? 'Overdue, ' : 'Due '}
              <time dateTime={deadline}>{formatDeadline(deadline, timeZone, now)}</time>
            </span>
          )}
          {priority !== null && (
            <span className={styles.fact}>
              <Flag size={12} aria-hidden />
              {priority} {PRIORITY_LABELS[priority]}
            </span>
          )}
          {assignee !== '' && (
            <span className={styles.fact}>
              <User size={12} aria-hidden />
              <bdi className={styles.who}>{assignee}</bdi>
            </span>
          )}
        </span>
      )}
    </>
  );
}
