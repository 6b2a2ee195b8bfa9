import { expect, it, vi } from 'vitest';
import { listRows } from '../../../../renderer/features/stories/list-rows.ts';
import { NEWEST_FIRST } from '../../../../shared/library/arrangement.ts';
import type { StoryPage, StorySummary } from '../../../../shared/library/summary.ts';
import { ok } from '../../../../shared/result.ts';
import { found, pageOf, storiesFixture, summaryOf } from './stories-fixture.ts';

const GROUPS = [
  { key: 'Africa', count: 2 },
  { key: 'World', count: 500 },
  { key: '', count: 1 },
];

function grouped() {
  const fixture = storiesFixture({});
  const all = Array.from({ length: 503 }, (_, i) => summaryOf(fixture.library.add(`story-${1000 + i}`)));
  const page = (from: number): StoryPage => ({
    ...pageOf(all as readonly StorySummary[], from),
    groups: GROUPS,
  });
  fixture.bridge.handlers['stories.list'] = ({ from }) => ok(page(from));
  const rows = () => {
    const { listing, collapsed } = fixture.stories.store.getState();
    if (!listing) throw new Error('no list');
    return listRows(listing, null, { id: null, fields: null }, collapsed);
  };
  fixture.bridge.handlers['stories.place'] = ({ id }) => {
    const place = all.findIndex((story) => story.id === id);
    return ok(place < 0 ? null : place);
  };
  return { ...fixture, rows };
}

it('heads each group, and finds stories across the headings', async () => {
  const { stories, rows } = grouped();
  await stories.refresh();
  expect(rows().count).toBe(506);
  expect(rows().at(0)).toMatchObject({ kind: 'group', group: { key: 'Africa', count: 2, collapsed: false } });
  expect(rows().at(1)).toMatchObject({ kind: 'story', id: 'story-1000' });
  expect(rows().at(3)).toMatchObject({ kind: 'group', id: 'group-World' });
  expect(rows().at(4)).toMatchObject({ id: 'story-1002' });
  expect(rows().at(506)).toBeUndefined();
  for (let index = 0; index < 100; index++) expect(rows().indexOf(rows().at(index)?.id ?? '')).toBe(index);
  expect(rows().groupAt(300)).toMatchObject({ key: 'World' });
});

it('puts the stories of a group away, and asks for nothing that is not shown', async () => {
  const { stories, rows, bridge } = grouped();
  await stories.refresh();
  stories.toggleGroup('World');
  expect(rows().count).toBe(6);
  expect(rows().at(3)).toMatchObject({ kind: 'group', group: { collapsed: true } });
  expect(rows().at(4)).toMatchObject({ kind: 'group', id: 'group-' });
  expect(rows().indexOf('story-1010')).toBe(3);
  stories.show(0, 5);
  await vi.waitFor(() => expect(rows().at(5)).toMatchObject({ id: 'story-1502' }));
  expect(bridge.called('stories.list').map((asked) => (asked as { from: number }).from)).toEqual([0, 500]);
  stories.toggleGroup('World');
  expect(rows().count).toBe(506);
});

it('asks for the list as it is arranged, and remembers how', async () => {
  const { stories, bridge, keepArrangement } = grouped();
  await stories.refresh();
  stories.toggleGroup('World');
  stories.arrange({ sort: 'deadline', descending: false });
  const arrangement = { ...NEWEST_FIRST, sort: 'deadline', descending: false };
  expect(bridge.called('stories.list').at(-1)).toMatchObject({ from: 0, arrangement });
  expect(keepArrangement).toHaveBeenLastCalledWith(arrangement);
  expect(stories.store.getState().collapsed.size).toBe(0);
});

it('filters the arranged list by a query without words, and searches for one with words', async () => {
  const { stories, bridge } = grouped();
  await stories.refresh();
  stories.search('status:ready ');
  await vi.waitFor(() => expect(stories.store.getState().filter).toBe('status:ready '));
  expect(bridge.called('stories.list').at(-1)).toMatchObject({ filter: 'status:ready ' });
  expect(stories.store.getState().hits).toBe(null);
  stories.search('status:ready cairo');
  await vi.waitFor(() => expect(stories.store.getState().hits).toEqual([]));
  expect(bridge.called('stories.search')).toEqual([{ text: 'status:ready cairo' }]);
  stories.search('');
  expect(stories.store.getState()).toMatchObject({ hits: null, filter: '' });
  expect(bridge.called('stories.list').at(-1)).toMatchObject({ filter: '' });
});

it('says how far a long library is read, and nothing of a short one', async () => {
  const { stories, bridge } = grouped();
  const stop = stories.follow();
  bridge.emit('library.reading', { done: 64, total: 200 });
  expect(stories.store.getState().reading).toBe(null);
  bridge.emit('library.reading', { done: 12_400, total: 100_000 });
  expect(stories.store.getState().reading).toEqual({ done: 12_400, total: 100_000 });
  const asked = bridge.called('stories.list').length;
  bridge.emit('library.reading', null);
  expect(stories.store.getState().reading).toBe(null);
  await vi.waitFor(() => expect(bridge.called('stories.list').length).toBeGreaterThan(asked), 3000);
  stop();
});

it('names the stories of the rows that are in sight, and of a search those that were found', async () => {
  const { stories, bridge } = grouped();
  const told: (readonly string[])[] = [];
  bridge.handlers['stories.inSight'] = ({ ids }) => {
    told.push(ids);
    return ok(null);
  };
  await stories.refresh();
  // Two of Africa under their heading, then a heading, then the first of World.
  stories.show(0, 4);
  await vi.waitFor(() => expect(told).toEqual([['story-1000', 'story-1001', 'story-1002']]));
  const wanted = ['story-1400', 'story-1200', 'story-1300'];
  const summaries = wanted.map((id) => ({
    ...(stories.store.getState().listing?.stories[0] as StorySummary),
    id,
  }));
  bridge.handlers['stories.search'] = () => ok(found(summaries));
  stories.search('talks');
  await vi.waitFor(() => expect(stories.store.getState().hits).toHaveLength(3));
  stories.show(0, 1);
  await vi.waitFor(() => expect(told.at(-1)).toEqual(['story-1400', 'story-1200']));
});

it('knows the row of an open story that is in no part that was asked for, and keeps it', async () => {
  const { stories, session, rows, bridge } = grouped();
  await stories.refresh();
  const end = stories.follow();
  await session.openStory('story-1400');
  // Two headings stand before it: that of Africa and that of World.
  await vi.waitFor(() => expect(rows().indexOf('story-1400')).toBe(402));
  expect(rows().at(402)).toMatchObject({ kind: 'waiting' });
  stories.show(395, 405);
  await vi.waitFor(() => expect(rows().at(402)).toMatchObject({ kind: 'story', id: 'story-1400' }));
  stories.show(0, 10);
  await stories.refresh();
  expect(rows().indexOf('story-1400')).toBe(402);
  // What the list shows anyway is not asked for.
  const asked = bridge.called('stories.place').length;
  await session.openStory('story-1001');
  await stories.refresh();
  expect(bridge.called('stories.place')).toHaveLength(asked);
  end();
});

it('brings back the group of a story that is opened, and looks for it when a search ends', async () => {
  const { stories, session, rows, bridge } = grouped();
  const end = stories.follow();
  await stories.refresh();
  stories.toggleGroup('World');
  await session.openStory('story-1000');
  expect(rows().count).toBe(6);
  await session.openStory('story-1300');
  await vi.waitFor(() => expect(rows().indexOf('story-1300')).toBe(302));
  // Put away while it is open, it stays away.
  stories.toggleGroup('World');
  await stories.refresh();
  expect(rows().indexOf('story-1300')).toBe(3);
  bridge.handlers['stories.search'] = () => ok(found([]));
  stories.search('talks');
  await vi.waitFor(() => expect(stories.store.getState().hits).toEqual([]));
  await session.openStory('story-1450');
  stories.search('');
  await vi.waitFor(() => expect(rows().indexOf('story-1450')).toBe(452));
  end();
});
