import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openStoriesPane } from './open-stories-pane.tsx';

const THREE = [{ headline: 'Cairo' }, { headline: 'Floods' }, { headline: 'Ships' }];

/** What one drag carries, as the browser keeps it. */
function dragged() {
  const data = new Map<string, string>();
  return {
    effectAllowed: '',
    setData: (type: string, value: string) => void data.set(type, value),
    get types() {
      return [...data.keys()];
    },
  };
}

it('goes from row to row by keys while the list itself keeps the focus, and opens one', async () => {
  const { grid, row, user, ids, desk, onChosen } = await openStoriesPane(THREE);
  grid().focus();
  const active = () => grid().getAttribute('aria-activedescendant');
  expect(active()).toBe((await row(/Cairo/)).id);
  await user.keyboard('{End}{ArrowUp}');
  expect(active()).toBe((await row(/Floods/)).id);
  expect(document.activeElement).toBe(grid());
  await user.keyboard('{Enter}');
  await waitFor(() => expect(desk.session.store.getState().loaded?.id).toBe(ids[1]));
  expect(onChosen).toHaveBeenCalledOnce();
  expect((await row(/Floods/)).getAttribute('aria-current')).toBe('true');
});

it('chooses a stretch, single rows and all, by keys and by clicks', async () => {
  const { grid, row, user, chosen, bar, pane, desk } = await openStoriesPane(THREE);
  grid().focus();
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
  await waitFor(() => expect(chosen()).toEqual(['Cairo', 'Floods']));
  expect((await bar()).getByRole('status').textContent).toBe('2 selected');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(pane.queryByRole('toolbar')).toBeNull());
  await user.keyboard('[ControlLeft>]a[/ControlLeft]');
  await waitFor(() => expect(chosen()).toEqual(['Cairo', 'Floods', 'Ships']));
  await user.keyboard('[Space]');
  await waitFor(() => expect(chosen()).toEqual(['Cairo', 'Ships']));
  await user.keyboard('{Escape}[ControlLeft>]');
  await user.click(await row(/Ships/));
  await waitFor(() => expect(chosen()).toEqual(['Floods', 'Ships']));
  await user.keyboard('[/ControlLeft][ShiftLeft>]');
  await user.click(await row(/Cairo/));
  await user.keyboard('[/ShiftLeft]');
  await waitFor(() => expect(chosen()).toEqual(['Cairo', 'Floods', 'Ships']));
  expect(desk.session.store.getState().loaded).toBeNull();
});

it('offers in a menu what can be done with the row that is pointed at', async () => {
  const { row, user, ids, onOpenSecond, grid } = await openStoriesPane(THREE);
  const list = grid();
  await user.pointer({ target: await row(/Ships/), keys: '[MouseRight]' });
  const entries = (await screen.findAllByRole('menuitem')).map((entry) => entry.textContent);
  expect(entries).toEqual([
    expect.stringContaining('beside'),
    expect.stringContaining('Duplicate'),
    expect.stringContaining('Copy for'),
    expect.stringContaining('Merge'),
    expect.stringContaining('bin'),
  ]);
  expect(list.getAttribute('aria-activedescendant')).toMatch(ids[2] ?? '');
  await user.click(await screen.findByRole('menuitem', { name: /beside/ }));
  expect(onOpenSecond.mock.calls).toEqual([[ids[2]]]);
});

it('has the same menu behind a button of the row, which gets the focus back', async () => {
  const { pane, user, row, toasts } = await openStoriesPane(THREE);
  const more = await pane.findByRole('button', { name: 'More for “Floods”' });
  await user.click(more);
  expect((await screen.findByRole('menu')).getAttribute('aria-label')).toBe('More for “Floods”');
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/beside/));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  expect(document.activeElement).toBe(more);
  await user.click(more);
  await user.click(await screen.findByRole('menuitem', { name: /Duplicate/ }));
  await waitFor(() => expect(pane.getAllByRole('row', { name: /^Floods/ })).toHaveLength(2));
  await user.click((await pane.findAllByRole('button', { name: 'More for “Ships”' }))[0] as HTMLElement);
  await user.click(await screen.findByRole('menuitem', { name: /bin/ }));
  await waitFor(() => expect(pane.queryByRole('row', { name: /Ships/ })).toBeNull());
  expect(toasts.at(-1)?.message).toMatch(/Ships/);
  expect(await row(/Cairo/)).toBeTruthy();
});

it('bins the active row by a key, and takes that back by another', async () => {
  const { grid, user, pane, row } = await openStoriesPane(THREE);
  grid().focus();
  await user.keyboard('{ArrowDown}{Delete}');
  await waitFor(() => expect(pane.queryByRole('row', { name: /Floods/ })).toBeNull());
  grid().focus();
  await user.keyboard('[ControlLeft>]z[/ControlLeft]');
  expect(await row(/Floods/)).toBeTruthy();
});

const PLACED = [
  { headline: 'Cairo', sections: ['World'] },
  { headline: 'Floods', sections: [] },
  { headline: 'Ships', sections: ['World'] },
];

it('puts a group away and says so, and brings it back', async () => {
  const { pane, user, row, grid } = await openStoriesPane(PLACED, { group: 'section' });
  const world = await row(/^World/);
  const names = () =>
    pane.getAllByRole('row').map((one) => within(one).getAllByRole('gridcell')[0]?.textContent);
  expect(names()).toEqual([
    'World2',
    expect.stringContaining('Cairo'),
    expect.stringContaining('Ships'),
    'No section1',
    expect.stringContaining('Floods'),
  ]);
  expect(within(world).getByRole('gridcell', { expanded: true })).toBeTruthy();
  await user.click(world);
  expect(pane.getByText('World folded').getAttribute('role')).toBe('status');
  expect(names()).toEqual(['World2', 'No section1', expect.stringContaining('Floods')]);
  grid().focus();
  await user.keyboard('{Enter}');
  expect(pane.getByText('World unfolded')).toBeTruthy();
  expect(names()).toHaveLength(5);
});

it('moves a story to the group that it is dropped on, with the others that are chosen', async () => {
  const { user, row, grid, library, ids, chosen } = await openStoriesPane(PLACED, { group: 'section' });
  const dataTransfer = dragged();
  const none = await row(/^No section/);
  expect(fireEvent.dragOver(none, { dataTransfer })).toBe(true);
  fireEvent.dragStart(await row(/Ships/), { dataTransfer });
  expect(fireEvent.dragOver(none, { dataTransfer })).toBe(false);
  expect(none.className).toMatch(/over/);
  fireEvent.dragLeave(grid(), { dataTransfer });
  expect(none.className).not.toMatch(/over/);
  fireEvent.drop(none, { dataTransfer });
  fireEvent.dragEnd(await row(/Ships/), { dataTransfer });
  await waitFor(async () => expect((await library.read(ids[2] ?? '')).sections).toEqual([]));
  expect((await library.read(ids[0] ?? '')).sections).toEqual(['World']);
  (await row(/Cairo/)).focus();
  await user.keyboard('[ControlLeft>]');
  await user.click(await row(/Floods/));
  await user.click(await row(/Ships/));
  await user.keyboard('[/ControlLeft]');
  await waitFor(() => expect(chosen()).toContain('Floods'));
  fireEvent.dragStart(await row(/Floods/), { dataTransfer });
  fireEvent.drop(await row(/^World/), { dataTransfer });
  await waitFor(async () => expect((await library.read(ids[1] ?? '')).sections).toEqual(['World']));
});

it('shows before which row a story would stand, anywhere in another group, and nothing in its own', async () => {
  const { grid, row, library, ids } = await openStoriesPane(
    [
      { headline: 'Aden', sections: ['World'] },
      { headline: 'Cairo', sections: ['Business'] },
      { headline: 'Dakar', sections: ['World'] },
      { headline: 'Beirut', sections: ['Business'] },
    ],
    { group: 'section' },
  );
  const dataTransfer = dragged();
  const lines = () => grid().querySelectorAll('[data-landing]');
  fireEvent.dragStart(await row(/Cairo/), { dataTransfer });
  expect(fireEvent.dragOver(await row(/Beirut/), { dataTransfer })).toBe(true);
  expect(lines()).toHaveLength(0);
  expect(fireEvent.dragOver(await row(/Dakar/), { dataTransfer })).toBe(false);
  expect(lines()).toHaveLength(1);
  fireEvent.drop(await row(/Dakar/), { dataTransfer });
  expect(lines()).toHaveLength(0);
  await waitFor(async () => expect((await library.read(ids[1] ?? '')).sections).toEqual(['World']));
});

it('asks what is missing when a story is dropped on a status that it lacks something for', async () => {
  const { row } = await openStoriesPane([{ headline: 'Cairo' }, { headline: 'Ships', status: 'ready' }], {
    group: 'status',
  });
  const dataTransfer = dragged();
  fireEvent.dragStart(await row(/Cairo/), { dataTransfer });
  fireEvent.drop(await row(/^Ready/), { dataTransfer });
  await screen.findByRole('dialog', { name: /^All of 1 story lack something for Ready$/ });
});

it('names a damaged story and why it cannot be read, and offers to repair it', async () => {
  const shown = await openStoriesPane(THREE);
  const { library, ids, desk, row, user } = shown;
  const id = ids[1] ?? '';
  await act(async () => {
    await writeFile(join(library.folder, 'stories', id, 'story.json'), '{"headline": "Flo');
    await library.refresh();
    await desk.stories.refresh();
  });
  const damaged = await row(/^Damaged story/);
  expect(damaged.textContent).toContain(`Dateline leaves ${id} as it is: `);
  await user.pointer({ target: damaged, keys: '[MouseRight]' });
  await user.click(await screen.findByRole('menuitem', { name: /Repair/ }));
  expect(desk.stories.store.getState().repairing).toBe(id);
});
