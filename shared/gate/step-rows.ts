import type { Status } from '../story/status.ts';
import type { GateRow } from './row.ts';
import { stepNeeds } from './step-needs.ts';
import { type Examined, STORY_CHECKS } from './story-checks.ts';

/**
 * What a story lacks for a status, in the order in which a desk would supply it; empty when the step is
 * free. A person takes the step all the same with a reason.
 */
export function stepRows(status: Status, examined: Examined): readonly GateRow[] {
  return stepNeeds(status, examined.requirements.rules).flatMap((id) =>
    STORY_CHECKS[id](examined).map((finding) => ({ id, level: 'needs-reason' as const, ...finding })),
  );
}
