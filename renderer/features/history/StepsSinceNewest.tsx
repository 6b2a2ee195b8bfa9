import type { TrailEntry } from '../../../shared/story/trail.ts';
import { StepLine } from './StepLine.tsx';
import styles from './Timeline.module.css';

export interface StepsSinceNewestProps {
  /** Oldest first. */
  readonly steps: readonly TrailEntry[];
}

/** The changes of status that no version holds yet, newest first like the versions below them. */
export function StepsSinceNewest({ steps }: StepsSinceNewestProps) {
  return (
    <ul aria-label="Since the newest version" className={styles.since}>
      {steps.toReversed().map((step) => (
        <li key={`${step.when} ${step.to}`}>
          <StepLine step={step} isTold={false} />
        </li>
      ))}
    </ul>
  );
}
