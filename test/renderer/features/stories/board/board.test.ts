import { expect, it, vi } from 'vitest';
import { createBoard } from '../../../../../renderer/features/stories/board/board.ts';
import { cardAt, placeOfCard } from '../../../../../renderer/features/stories/board/column.ts';
import { columnWidth } from '../../../../../renderer/features/stories/board/column-width.ts';
import { systemTimers } from '../../../../../renderer/session/timers.ts';
import type { StorySummary } from '../../../../../shared/library/summary.ts';
import { fail, ok } from '../../../../../shared/result.ts';
import { STATUSES, type Status } from '../../../../../shared/story/status.ts';
import { createStory, emptyFields } from '../../../../../shared/story/story.ts';
import { fakeBridge, type Handlers } from '../../../../support/fake-bridge.ts';
import { summaryOf } from '../stories-fixture.ts';

function stories(status: Status, count: number): readonly StorySummary[] {
  return Array.from({ length: count }, (_, at) =>
    summaryOf(
      createStory(`${status}-${String(at).padStart(6, '0')}`, '2026-01-28T08:00:00.000Z', {
        ...emptyFields('en'),
        headline: `${status} ${at}`,
        status,
      }),
    ),
  );
}

/** A board over a library of so many stories a status. */
function board(counts: Partial<Record<Status, number>>, handlers: Handlers = {}) {
  const bridge = fakeBridge({
    'library.suggestions': () => fail('internal', 'Not asked about here.'),
    'stories.list': ({ from, count, filter }) => {
      const status = (/status:(\S+)/.exec(filter)?.[1] ?? '') as Status;
      const all = stories(status, counts[status] ?? 0);
      return ok({ stories: all.slice(from, from + count), from, total: all.length, groups: [], damaged: [] });
    },
    ...handlers,
  });
  const made = createBoard(bridge, systemTimers);
  return { bridge, board: made, state: () => made.store.getState() };
}

it('counts every column, and asks for the cards of those that are open', async () => {
  const { bridge, board: made, state } = board({ draft: 120, ready: 2, spiked: 9000 });
  await made.refresh();
  const { columns } = state();
  expect(columns?.draft.total).toBe(120);
  expect(columns?.spiked.total).toBe(9000);
  expect(columns && cardAt(columns.draft, 39)?.headline).toBe('draft 39');
  expect(columns && cardAt(columns.draft, 40)).toBe(undefined);
  expect(bridge.called('stories.list')).toContainEqual(
    expect.objectContaining({ filter: 'status:spiked', count: 1 }),
  );
});

it('asks for the cards that are scrolled to, once, and keeps them when it is asked for again', async () => {
  const { bridge, board: made, state } = board({ draft: 300 });
  await made.refresh();
  made.show('draft', 95, 130);
  made.show('draft', 96, 131);
  await vi.waitFor(() => expect(placeOfCard(state().columns?.draft as never, 'draft-000125')).toBe(125));
  const froms = bridge.called('stories.list').map((asked) => (asked as { from: number }).from);
  expect(froms.filter((from) => from > 0)).toEqual([80, 120]);
  await made.refresh();
  expect(placeOfCard(state().columns?.draft as never, 'draft-000125')).toBe(125);
});

it('asks for the cards of a column that is unfolded', async () => {
  const { board: made, state } = board({ archived: 50 });
  await made.refresh();
  made.fold('archived', false);
  await vi.waitFor(() =>
    expect(cardAt(state().columns?.archived as never, 30)?.headline).toBe('archived 30'),
  );
});

it('keeps the board while a query cannot be read, and says what is wrong', async () => {
  const { board: made, state } = board({ draft: 1 });
  await made.refresh();
  made.setFilter({ query: 'status:nonsense ' });
  await vi.waitFor(() => expect(state().wrong).not.toBe(null));
  expect(state().columns?.draft.total).toBe(1);
  made.setFilter({ query: '', section: 'World' });
  await vi.waitFor(() => expect(state().wrong).toBe(null));
});

it('says so when the library cannot be asked, and keeps what it has', async () => {
  const { bridge, board: made, state } = board({ draft: 1 });
  await made.refresh();
  Object.assign(bridge.handlers, { 'stories.list': () => fail('internal', 'The disk is away.') });
  await made.refresh();
  expect(state().problem?.message).toBe('The disk is away.');
  expect(state().columns?.draft.total).toBe(1);
});

it('is asked for again when the library changes, until it is left', async () => {
  const { bridge, board: made } = board({ draft: 1 });
  const leave = made.follow();
  await vi.waitFor(() => expect(bridge.called('stories.list')).toHaveLength(STATUSES.length));
  bridge.emit('library.changed', null);
  await vi.waitFor(() => expect(bridge.called('stories.list')).toHaveLength(2 * STATUSES.length));
  leave();
  bridge.emit('library.changed', null);
  expect(bridge.called('stories.list')).toHaveLength(2 * STATUSES.length);
});

it('gives the open columns the room there is, and scrolls where it is too little', () => {
  expect(columnWidth(1280, 6, 2)).toBe(185);
  expect(columnWidth(1920, 6, 2)).toBe(292);
  expect(columnWidth(1024, 6, 2)).toBe(176);
  expect(columnWidth(1920, 1, 7)).toBe(340);
});
