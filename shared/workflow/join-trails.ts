import type { TrailEntry } from '../story/trail.ts';
import { LONGEST_TRAIL } from './next-trail.ts';

/** A key that two steps share when all their fields are equal, in whatever order a program wrote them. */
export function stepKey({ when, who, from, to, why, overridden }: TrailEntry): string {
  return JSON.stringify([when, who, from, to, why, overridden]);
}

/**
 * The trail of a story that was taken further in several places: every step that any of them knows, once,
 * by its time.
 */
export function joinTrails(...trails: readonly (readonly TrailEntry[])[]): readonly TrailEntry[] {
  const steps = new Map(trails.flat().map((step) => [stepKey(step), step]));
  return [...steps.values()].sort((a, b) => Date.parse(a.when) - Date.parse(b.when)).slice(-LONGEST_TRAIL);
}
