import type { StorySummary } from './summary.ts';

/** Which stretch of time is planned, as ISO 8601 instants in UTC. */
export interface PlanRequest {
  readonly from: string;
  readonly to: string;
  /** Only what this query finds; empty for everything. */
  readonly filter: string;
}

/** Some stories, of which there may be more than are named. */
export interface PlanPart {
  readonly stories: readonly StorySummary[];
  readonly total: number;
}

/** What a planner shows. */
export interface Plan {
  /** Stories with a deadline, an embargo or a publication in the stretch. */
  readonly scheduled: PlanPart;
  /** At work, and due before now; the longest overdue first. */
  readonly overdue: PlanPart;
  /** At work or ready, without any day; the latest changed first. */
  readonly unscheduled: PlanPart;
}
