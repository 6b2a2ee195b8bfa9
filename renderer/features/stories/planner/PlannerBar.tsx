import { ChevronLeft, ChevronRight } from 'lucide-react';
import { PLANNER_KEYS } from '../../../../shared/commands/place-keys.ts';
import type { PlanPart } from '../../../../shared/library/plan.ts';
import { storiesCount } from '../../../../shared/stories-count.ts';
import { Button } from '../../../ui/Button.tsx';
import { shortcutOf } from '../../../ui/command-words.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { Sentence } from '../../../ui/Sentence.tsx';
import { storyName } from '../story-name.ts';
import styles from './Planner.module.css';
import { PLAN_WORDS, type PlanItem } from './plan-items.ts';
import type { PlanView } from './plan-keys.ts';

export interface PlannerBarProps {
  readonly view: PlanView;
  readonly onView: (view: PlanView) => void;
  /** To the stretch before or after, or to today. */
  readonly onStep: (step: 1 | -1) => void;
  readonly onToday: () => void;
  /** The entry that is picked up. */
  readonly held: PlanItem | null;
  readonly scheduled: PlanPart | undefined;
}

const VIEWS = [
  { value: 'month', label: 'Month' },
  { value: 'week', label: 'Week' },
  { value: 'day', label: 'Day' },
  { value: 'agenda', label: 'Agenda' },
] as const;

/** What stands over the days: which of them are shown, and what the keys do just now. */
export function PlannerBar({ view, onView, onStep, onToday, held, scheduled }: PlannerBarProps) {
  return (
    <div className={styles.bar}>
      <SegmentedControl<PlanView>
        label="View of the planner"
        value={view}
        segments={VIEWS}
        onChange={onView}
      />
      <IconButton
        label="Earlier"
        {...shortcutOf(PLANNER_KEYS.earlier)}
        icon={<ChevronLeft size={16} aria-hidden />}
        onClick={() => onStep(-1)}
      />
      <Button onClick={onToday}>Today</Button>
      <IconButton
        label="Later"
        {...shortcutOf(PLANNER_KEYS.later)}
        icon={<ChevronRight size={16} aria-hidden />}
        onClick={() => onStep(1)}
      />
      {held && (
        <span aria-hidden className={styles.hint}>
          <Sentence>
            {`${PLAN_WORDS[held.kind]} “${storyName(held.story.headline)}”: ` +
              'arrows choose a day, Enter puts it there, Esc puts it back'}
          </Sentence>
        </span>
      )}
      {scheduled && scheduled.stories.length < scheduled.total && (
        <span className={styles.hint}>
          {storiesCount(scheduled.stories.length)} of {storiesCount(scheduled.total)} are shown: narrow the
          filter
        </span>
      )}
    </div>
  );
}
