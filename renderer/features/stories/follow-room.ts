import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Suggestions } from '../../../shared/library/summary.ts';
import { attempt } from '../../session/attempt.ts';
import type { ListRefresh } from './list-refresh.ts';

/**
 * What a room with a filter needs for as long as it is shown: the names to choose from, once, and a refresh
 * after each change of the library. Returns what stops it.
 */
export function followRoom(
  bridge: DatelineBridge,
  listRefresh: ListRefresh,
  onNames: (names: Suggestions) => void,
): () => void {
  void attempt(() => bridge.request('library.suggestions', undefined)).then((reply) => {
    // Without them there is nothing to choose from, and the query stays.
    if (reply.ok) onNames(reply.value);
  });
  const ends = [bridge.on('library.changed', listRefresh.changed), listRefresh.stop];
  return () => {
    for (const end of ends) end();
  };
}
