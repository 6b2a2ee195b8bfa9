import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSearches } from '../../../../renderer/features/stories/searches/searches-store.ts';
import { createOperations } from '../../../../renderer/session/operations.ts';
import { systemTimers } from '../../../../renderer/session/timers.ts';
import type { ToastMessage } from '../../../../renderer/ui/toast-queue.ts';
import { NEWEST_FIRST } from '../../../../shared/library/arrangement.ts';
import type { SavedSearch } from '../../../../shared/library/saved-search.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { fakeBridge } from '../../../support/fake-bridge.ts';
import { fakeSession } from '../../../support/fake-session.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const search = (id: string, query = `tag:${id}`): SavedSearch => ({
  id,
  name: id.toUpperCase(),
  query,
  arrangement: NEWEST_FIRST,
});

async function fixture(...kept: readonly SavedSearch[]) {
  let stored: readonly SavedSearch[] = kept;
  const told: ToastMessage[] = [];
  const bridge = fakeBridge({
    'searches.list': () => ok({ searches: stored, problem: null }),
    'searches.set': ({ searches }) => {
      stored = searches;
      return ok({ searches, problem: null });
    },
    'stories.counts': ({ filters }) => ok(filters.map((filter) => filter.length)),
  });
  const notify = (message: ToastMessage) => {
    told.push(message);
    return () => {};
  };
  const operations = createOperations(bridge, fakeSession(), notify, systemTimers);
  const shown = { query: 'status:ready section:"East Africa" ', arrangement: NEWEST_FIRST };
  const searches = createSearches({ bridge, operations, notify, timers: systemTimers, shown: () => shown });
  await searches.load();
  const names = () => stored.map(({ name }) => name);
  return { searches, bridge, operations, told, shown, names, stored: () => stored };
}

describe('saved searches in the window', () => {
  it('keep what is shown under a name, and count what it finds', async () => {
    const { searches, shown, stored } = await fixture();
    searches.askName(null);
    expect(searches.store.getState().naming).toEqual({ id: null, name: 'ready East Africa' });
    await searches.name('  Ready in   Africa ');
    expect(stored()).toMatchObject([{ name: 'Ready in Africa', query: shown.query.trim() }]);
    const [{ id = '' } = {}] = stored();
    expect(searches.store.getState()).toMatchObject({ naming: null });
    expect(searches.store.getState().counts.get(id)).toBe(shown.query.trim().length);
  });

  it('are renamed, moved, made another search and deleted, and that is taken back', async () => {
    const { searches, operations, names, stored, shown } = await fixture(
      search('a'),
      search('b'),
      search('c'),
    );
    await searches.move('c', -1);
    expect(names()).toEqual(['A', 'C', 'B']);
    await searches.move('a', -1);
    searches.askName('b');
    await searches.name('Bee');
    expect(names()).toEqual(['A', 'C', 'Bee']);
    await searches.update('a');
    expect(stored()[0]?.query).toBe(shown.query.trim());
    await searches.remove('c');
    expect(names()).toEqual(['A', 'Bee']);
    await operations.undoLast();
    expect(names()).toEqual(['A', 'C', 'Bee']);
    await operations.undoLast();
    expect(stored()[0]?.query).toBe('tag:a');
  });

  it('stay as they were where they cannot be written', async () => {
    const { searches, bridge, told } = await fixture(search('a'));
    bridge.handlers['searches.set'] = () => fail('disk-full', 'The disk is full.');
    await searches.remove('a');
    expect(searches.store.getState().searches).toHaveLength(1);
    expect(told).toEqual([{ message: 'The disk is full.', urgent: true, id: 'failed searches.set' }]);
  });

  it('count again once a changing library is left alone', async () => {
    const { searches, bridge } = await fixture(search('a'), search('b'));
    expect(bridge.called('stories.counts')).toHaveLength(2);
    for (let change = 0; change < 5; change++) {
      searches.changed();
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(bridge.called('stories.counts')).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(bridge.called('stories.counts')).toHaveLength(4);
  });
});
