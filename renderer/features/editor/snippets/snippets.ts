import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import type { SnippetWithBody } from '../../../../shared/snippets/snippet-with-body.ts';
import { attempt } from '../../../session/attempt.ts';

/** The snippets of the library, for those who put them in. */
export interface Snippets {
  /** As they were read last; none before that. */
  current(): readonly SnippetWithBody[];
  /**
   * Reads them again; what cannot be read is told in the dialog that manages them, and is no reason to keep
   * anybody from writing.
   */
  load(): Promise<readonly SnippetWithBody[]>;
}

/** Without a bridge there are none. */
export function createSnippets(bridge: Pick<DatelineBridge, 'request'> | null): Snippets {
  let known: readonly SnippetWithBody[] = [];
  return {
    current: () => known,
    async load() {
      if (!bridge) return known;
      const reply = await attempt(() => bridge.request('snippets.list', undefined));
      if (reply.ok) known = reply.value;
      return known;
    },
  };
}
