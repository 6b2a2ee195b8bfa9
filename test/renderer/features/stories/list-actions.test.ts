import type { KeyboardEvent, MouseEvent } from 'react';
import { expect, it, vi } from 'vitest';
import { listActions } from '../../../../renderer/features/stories/list-actions.ts';
import type { ListRow, ListRows } from '../../../../renderer/features/stories/list-rows.ts';

const held = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

function setUp(chosen: readonly string[] = []) {
  const list = ['a', 'b', 'c'].map((id): ListRow => ({ kind: 'waiting', id }));
  list[1] = { kind: 'group', id: 'b', group: { key: 'draft', count: 1, collapsed: false } };
  const rows: ListRows = {
    count: list.length,
    at: (index) => list[index],
    keyAt: (index) => index,
    isGroup: (index) => index === 1,
    indexOf: (id) => list.findIndex((row) => row.id === id),
    groupAt: () => null,
    rowsIn: () => null,
    storiesIn: () => null,
  };
  const told = {
    begin: vi.fn(),
    toggle: vi.fn(),
    extend: vi.fn(),
    all: vi.fn(),
    clear: vi.fn(),
    binChosen: vi.fn(),
    onActive: vi.fn(),
    onScroll: vi.fn(),
    onOpen: vi.fn(),
    onUndo: vi.fn(),
    onToggle: vi.fn(),
    run: vi.fn(),
    preventDefault: vi.fn(),
  };
  const actions = listActions({
    ...told,
    rows,
    active: 1,
    chosen: new Set(chosen),
    onChoose: { ...told, drop: null },
  });
  const press = (key: string, keys: Partial<typeof held> = {}, inChild = false) => {
    const event = { ...held, ...keys, key, code: '', getModifierState: () => false, target: 'grid' };
    const currentTarget = inChild ? 'other' : 'grid';
    const { preventDefault } = told;
    actions.press({ ...event, currentTarget, preventDefault } as unknown as KeyboardEvent);
  };
  const click = (at: number, keys: Partial<typeof held> = {}) =>
    actions.click({ ...held, ...keys } as MouseEvent, list[at] as ListRow, at);
  return { told, rows, press, click };
}

it('goes to a row and brings it into sight', () => {
  const { told, press } = setUp();
  press('ArrowDown');
  expect(told.onActive).toHaveBeenCalledExactlyOnceWith('c');
  expect(told.onScroll).toHaveBeenCalledExactlyOnceWith(2);
  expect(told.preventDefault).toHaveBeenCalledOnce();
});

it('begins a stretch at the active row where nothing is chosen', () => {
  const { told, rows, press } = setUp();
  press('ArrowDown', { shiftKey: true });
  expect(told.begin).toHaveBeenCalledExactlyOnceWith('b');
  expect(told.extend).toHaveBeenCalledExactlyOnceWith(rows, 2, false);
  const more = setUp(['a']);
  more.press('ArrowDown', { shiftKey: true });
  expect(more.told.begin).not.toHaveBeenCalled();
});

it('leaves Escape to the window where nothing is chosen', () => {
  const { told, press } = setUp();
  press('Escape');
  expect(told.preventDefault).not.toHaveBeenCalled();
  const some = setUp(['a']);
  some.press('Escape');
  expect(some.told.clear).toHaveBeenCalledOnce();
});

it('leaves the keys of what stands in a row to it', () => {
  const { told, press } = setUp();
  press('ArrowDown', {}, true);
  expect(told.onActive).not.toHaveBeenCalled();
});

it('folds a group by key and by click, and opens no row that is on its way', () => {
  const { told, press, click } = setUp();
  press('Enter');
  click(1);
  expect(told.onToggle.mock.calls).toEqual([['draft'], ['draft']]);
  click(2);
  expect(told.onActive).toHaveBeenLastCalledWith('c');
  expect(told.onOpen).not.toHaveBeenCalled();
});

it('chooses by click with Shift a stretch and with Ctrl a row', () => {
  const { told, rows, click } = setUp();
  click(2, { ctrlKey: true });
  expect(told.begin).toHaveBeenCalledExactlyOnceWith('b');
  expect(told.toggle).toHaveBeenCalledExactlyOnceWith(rows, 2, true);
  click(2, { shiftKey: true, ctrlKey: true });
  expect(told.extend).toHaveBeenCalledExactlyOnceWith(rows, 2, true);
});
