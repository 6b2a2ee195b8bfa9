import { STATUS_LABELS } from '../../../shared/story/status.ts';
import type { TrailEntry } from '../../../shared/story/trail.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { Words } from '../../ui/Words.tsx';
import styles from './Timeline.module.css';

interface Props {
  readonly step: TrailEntry;
  /** The line above says already that the status was changed. */
  readonly isTold: boolean;
}

/** A change of the status in the timeline: from what to what, by whom, and what was said about it. */
export function StepLine({ step, isTold }: Props) {
  const { from, to, who, why, overridden } = step;
  return (
    <span className={styles.step}>
      {!isTold && (
        <span className={styles.move}>
          <StatusMark status={to} />
          <span>
            {from === to ? STATUS_LABELS[to] : `${STATUS_LABELS[from]} to ${STATUS_LABELS[to]}`}
            {who !== '' && (
              <>
                {' · '}
                <Words>{who}</Words>
              </>
            )}
          </span>
        </span>
      )}
      {why !== '' && <q className={styles.said}>{why}</q>}
      {overridden.length > 0 && <span>Overridden: {overridden.join(' ')}</span>}
    </span>
  );
}
