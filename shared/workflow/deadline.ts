import type { Status } from '../story/status.ts';

/** Statuses of stories that somebody still works on. */
export const AT_WORK = ['pitch', 'draft', 'in-edit'] as const satisfies readonly Status[];
const atWork: ReadonlySet<Status> = new Set(AT_WORK);

/** True for a story that should have been ready by now; `now` in milliseconds. What is ready or put away is late no more. */
export function isOverdue(
  { deadline, status }: { readonly deadline: string | null; readonly status: Status },
  now: number,
): boolean {
  return deadline !== null && atWork.has(status) && Date.parse(deadline) < now;
}
