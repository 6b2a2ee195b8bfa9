import type { Status } from '../story/status.ts';

const AT_WORK: ReadonlySet<Status> = new Set(['pitch', 'draft', 'in-edit']);

/** True for a story that should have been ready by now; `now` in milliseconds. What is ready or put away is late no more. */
export function isOverdue(
  { deadline, status }: { readonly deadline: string | null; readonly status: Status },
  now: number,
): boolean {
  return deadline !== null && AT_WORK.has(status) && Date.parse(deadline) < now;
}
