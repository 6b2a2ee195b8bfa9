import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { attempt } from '../../session/attempt.ts';
import type { StoriesState } from './stories-state.ts';

const MOST = 1_000_000;

/** The chosen stories, or what was found with the best first, or the whole list as it is arranged. */
export async function listedIds(
  bridge: DatelineBridge,
  { hits, found, query, filter, arrangement }: StoriesState,
  chosen: ReadonlySet<string>,
): Promise<Result<readonly string[]>> {
  if (chosen.size > 0) return ok([...chosen]);
  const best = hits?.map(({ id }) => id) ?? [];
  if (hits && best.length >= found) return ok(best);
  // Beyond those that are ranked they follow as the list is arranged.
  const reply = await attempt(() =>
    bridge.request('stories.ids', {
      from: 0,
      count: MOST,
      arrangement,
      filter: hits ? query.trim() : filter,
    }),
  );
  return reply.ok ? ok([...new Set([...best, ...reply.value])]) : reply;
}
