import type { ReactNode } from 'react';
import type { Plan, PlanPart } from '../../../../shared/library/plan.ts';
import { storiesCount } from '../../../../shared/stories-count.ts';
import styles from './Planner.module.css';
import { deadlineItem, type PlanItem } from './plan-items.ts';

export interface PlanSideProps {
  readonly plan: Plan;
  readonly timeZone: string;
  readonly entry: (item: PlanItem) => ReactNode;
}

/** The stories that wait for a day: those that are late, and those that have none. */
export function PlanSide({ plan, timeZone, entry }: PlanSideProps) {
  const part = (title: string, { stories, total }: PlanPart) => (
    <section aria-label={title} className={styles.part}>
      <h2 className={styles.partTitle}>
        {title} <span className={styles.count}>{total}</span>
      </h2>
      {total === 0 && <p className={styles.none}>None</p>}
      {stories.map((story) => entry(deadlineItem(story, timeZone)))}
      {stories.length < total && (
        <p className={styles.none}>and {storiesCount(total - stories.length)} more: narrow the filter</p>
      )}
    </section>
  );
  return (
    <aside aria-label="Stories to plan" className={styles.side}>
      {part('Overdue', plan.overdue)}
      {part('Without a day', plan.unscheduled)}
    </aside>
  );
}
