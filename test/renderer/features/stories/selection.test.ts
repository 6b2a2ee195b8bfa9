import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand';
import { listRows } from '../../../../renderer/features/stories/list-rows.ts';
import { listingOf } from '../../../../renderer/features/stories/listing.ts';
import { createSelection } from '../../../../renderer/features/stories/selection.ts';
import type { StoriesState } from '../../../../renderer/features/stories/stories-state.ts';
import { NEWEST_FIRST, type StoryGroup } from '../../../../shared/library/arrangement.ts';
import { ok } from '../../../../shared/result.ts';
import { createStory, emptyFields } from '../../../../shared/story/story.ts';
import { fakeBridge } from '../../../support/fake-bridge.ts';
import { found, summaryOf } from './stories-fixture.ts';

const idOf = (place: number) => `story-${String(place).padStart(6, '0')}`;
const summaries = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) =>
    summaryOf(createStory(idOf(from + at), '2026-01-02T03:04:05.000Z', emptyFields('en'))),
  );

/** A list of so many stories of which only the first part is there. */
function fixture(total: number, groups: readonly StoryGroup[] = [], hits = 0) {
  const page = { stories: summaries(0, Math.min(total, 100)), from: 0, total, groups, damaged: [] };
  const bridge = fakeBridge({
    'stories.ids': ({ from, count }) =>
      ok(Array.from({ length: Math.min(count, total - from) }, (_, at) => idOf(from + at))),
  });
  const store = createStore<StoriesState>(() => ({
    listing: listingOf([page]),
    problem: null,
    query: 'cairo',
    answered: 'cairo',
    hits: hits > 0 ? found(page.stories.slice(0, hits)).hits : null,
    found: total,
    reading: null,
    arrangement: NEWEST_FIRST,
    filter: '',
    collapsed: new Set<string>(),
    wrong: null,
    names: null,
    importReport: null,
    readingAgain: null,
    readAgain: null,
    repairing: null,
  }));
  const selection = createSelection(bridge, store, () => {});
  const rows = () => {
    const { listing, hits: shown, collapsed } = store.getState();
    if (!listing) throw new Error('no list');
    return listRows(listing, shown, { id: null, fields: null }, collapsed);
  };
  const chosen = () => [...selection.store.getState().ids];
  return { bridge, store, selection, rows, chosen };
}

describe('the choice of stories', () => {
  it('takes a stretch from where it began, either way, and none of it that is left again', async () => {
    const { selection, rows, chosen } = fixture(10);
    selection.begin(idOf(4));
    await selection.extend(rows(), 6, false);
    expect(chosen()).toEqual([4, 5, 6].map(idOf));
    await selection.extend(rows(), 3, false);
    expect(chosen()).toEqual([3, 4].map(idOf));
  });

  it('adds and takes out single stories, with the one that was gone to before', async () => {
    const { selection, rows, chosen } = fixture(10);
    selection.begin(idOf(1));
    await selection.toggle(rows(), 5, true);
    expect(chosen()).toEqual([1, 5].map(idOf));
    await selection.toggle(rows(), 1, true);
    expect(chosen()).toEqual([idOf(5)]);
    selection.clear();
    await selection.toggle(rows(), 7);
    expect(chosen()).toEqual([idOf(7)]);
  });

  it('asks for the ids alone of what is not loaded, and only for those', async () => {
    const { bridge, selection, rows, chosen } = fixture(100_000);
    selection.begin(idOf(10));
    await selection.extend(rows(), 12, false);
    expect(bridge.called('stories.ids')).toEqual([]);
    await selection.extend(rows(), 99_999, false);
    expect(chosen()).toHaveLength(99_990);
    expect(bridge.called('stories.ids')).toMatchObject([{ from: 10, count: 99_990 }]);
    await selection.all(rows());
    expect(chosen()).toHaveLength(100_000);
    expect(bridge.called('stories.list')).toEqual([]);
  });

  it('keeps what is chosen elsewhere where it is told to', async () => {
    const { selection, rows, chosen } = fixture(10);
    await selection.toggle(rows(), 0);
    await selection.toggle(rows(), 5);
    await selection.extend(rows(), 7, true);
    expect(chosen()).toEqual([0, 5, 6, 7].map(idOf));
  });

  it('takes a group by its heading, put away or not, and nothing that is put away by a stretch', async () => {
    const groups = [
      { key: 'draft', count: 3 },
      { key: 'ready', count: 2 },
      { key: 'spiked', count: 1 },
    ];
    const { store, selection, rows, chosen } = fixture(6, groups);
    store.setState({ collapsed: new Set(['ready']) });
    // Heading, 0, 1, 2, heading (put away), heading, 5.
    await selection.toggle(rows(), 4);
    expect(chosen()).toEqual([3, 4].map(idOf));
    await selection.toggle(rows(), 4);
    expect(chosen()).toEqual([]);
    await selection.all(rows());
    expect(chosen()).toEqual([0, 1, 2, 5].map(idOf));
  });

  it('takes everything that a search found, not only the hits that are there', async () => {
    const { bridge, selection, rows, chosen } = fixture(500, [], 50);
    selection.begin(idOf(3));
    await selection.extend(rows(), 5, false);
    expect(chosen()).toEqual([3, 4, 5].map(idOf));
    await selection.all(rows());
    expect(chosen()).toHaveLength(500);
    expect(bridge.called('stories.ids')).toMatchObject([{ from: 0, filter: 'cairo' }]);
  });

  it('drops what is gone', async () => {
    const { selection, rows, chosen } = fixture(4);
    await selection.all(rows());
    selection.drop([idOf(1), idOf(2)]);
    expect(chosen()).toEqual([0, 3].map(idOf));
  });
});
