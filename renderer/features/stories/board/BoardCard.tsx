import { AlarmClock, Flag, User } from 'lucide-react';
import type { StorySummary } from '../../../../shared/library/summary.ts';
import { PRIORITY_LABELS } from '../../../../shared/story/priority.ts';
import { isOverdue } from '../../../../shared/workflow/deadline.ts';
import { Words } from '../../../ui/Words.tsx';
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
  const where = [sections[0] ?? '', dateline.place].filter((name) => name !== '');
  const overdue = isOverdue(story, now);
  return (
    <>
      <ClampedHeadline width={width} lang={story.language}>
        {storyName(story.headline)}
      </ClampedHeadline>
      {where.length > 0 && (
        <span className={styles.where}>
          {where.map((name) => (
            <span key={name}>
              <Words language={story.language}>{name}</Words>
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
              <Words className={styles.who}>{assignee}</Words>
            </span>
          )}
        </span>
      )}
    </>
  );
}
