import { AlarmClock } from 'lucide-react';
import { groupedNumber } from '../../../shared/grouped-number.ts';
import type { StorySummary } from '../../../shared/library/summary.ts';
import { STATUS_LABELS } from '../../../shared/story/status.ts';
import { isOverdue } from '../../../shared/workflow/deadline.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { writeMoment } from '../../ui/time-formats.ts';
import { Words } from '../../ui/Words.tsx';
import { formatAge } from './format-age.ts';
import styles from './StoryRow.module.css';

/** Status, place, words, section and age on one line. */
export function StoryMeta({ story, now }: { readonly story: StorySummary; readonly now: number }) {
  const section = story.sections[0];
  const place = story.dateline.place;
  return (
    <span className={styles.meta}>
      <span className={styles.status}>
        <StatusMark status={story.status} />
        {STATUS_LABELS[story.status]}
      </span>
      {isOverdue(story, now) && (
        <span className={styles.overdue}>
          <AlarmClock size={12} aria-hidden />
          Overdue
        </span>
      )}
      {/* What does not fit wraps out of sight whole: the place says most, the section least. */}
      <span className={styles.facts}>
        {place && (
          <span className={styles.fact}>
            <Words language={story.language}>{place}</Words>
          </span>
        )}
        <span className={styles.fact}>
          {groupedNumber(story.words)} {story.words === 1 ? 'word' : 'words'}
        </span>
        {section && (
          <span className={styles.fact}>
            <Words language={story.language}>{section}</Words>
          </span>
        )}
      </span>
      <time
        className={styles.age}
        dateTime={story.modified}
        title={writeMoment(Date.parse(story.modified), { year: true, weekday: 'long' })}
      >
        {formatAge(story.modified, now)}
      </time>
    </span>
  );
}
