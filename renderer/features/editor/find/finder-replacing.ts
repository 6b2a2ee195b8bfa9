import type { StoreApi } from 'zustand';
import type { TextSpan } from '../../../editor/find/editor-text.ts';
import type { OpenText } from '../open-text.ts';
import type { Finder } from './finder.ts';
import type { FinderHits } from './finder-hits.ts';
import type { FinderState } from './finder-state.ts';
import { findAll, type HitReplacement, replacementsOf } from './found-spans.ts';

/** Puts words in the place of what was found. */
export function createReplacing(
  openText: OpenText,
  store: StoreApi<FinderState>,
  hits: FinderHits,
): Pick<Finder, 'replace' | 'replaceAll'> {
  /** What the given hits become; a pattern's own groups have to be found again for it. */
  async function changes(chosen: readonly TextSpan[]): Promise<readonly HitReplacement[]> {
    const { query, replacement } = store.getState();
    const search = hits.search();
    if (!query.isPattern || !search) return chosen.map((hit) => ({ ...hit, replacement }));
    const blocks = [...new Set(chosen.map(({ block }) => block))];
    const found = await findAll(search, blocks, new AbortController().signal, replacement);
    return found === null || found === 'too slow' ? [] : replacementsOf(chosen, blocks, found);
  }

  return {
    async replace() {
      if (!hits.isFresh()) await hits.look(false);
      const text = openText.current();
      const hit = hits.current();
      if (!text || !hit) return;
      const [change] = await changes([hit]);
      if (!change || text.replace([change]) === 0) return;
      hits.startFrom({
        key: hit.block.key,
        line: hit.line,
        offset: hit.start + change.replacement.length,
      });
      await hits.look();
    },
    async replaceAll() {
      if (!hits.isFresh()) await hits.look(false);
      const text = openText.current();
      if (!text || hits.all().length === 0) return;
      const made = text.replace(await changes(hits.all()));
      await hits.look();
      store.setState({ replaced: made });
    },
  };
}
