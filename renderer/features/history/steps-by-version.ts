import type { Version } from '../../../shared/history/version.ts';
import type { TrailEntry } from '../../../shared/story/trail.ts';

export interface StepsByVersion {
  /** By the id of the first version that has them. */
  readonly in: ReadonlyMap<string, readonly TrailEntry[]>;
  /** In no version yet. */
  readonly since: readonly TrailEntry[];
}

/**
 * Where each change of the status stands in a timeline. `versions` come newest first, `trail` and what
 * comes out oldest first.
 */
export function stepsByVersion(versions: readonly Version[], trail: readonly TrailEntry[]): StepsByVersion {
  const steps = new Map<string, TrailEntry[]>();
  const oldestFirst = versions.toReversed();
  let at = 0;
  const since: TrailEntry[] = [];
  for (const entry of trail) {
    const moment = Date.parse(entry.when);
    while (at < oldestFirst.length && Date.parse((oldestFirst[at] as Version).when) < moment) at++;
    const version = oldestFirst[at];
    if (!version) since.push(entry);
    else steps.set(version.id, [...(steps.get(version.id) ?? []), entry]);
  }
  return { in: steps, since };
}
