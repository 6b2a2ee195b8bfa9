import { basename } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Story, StoryFields } from '../../../../../shared/story/story.ts';
import { temporaryFolder } from '../../../../electron/library/temporary-library.ts';
import { openStoriesPane } from '../open-stories-pane.tsx';

/** The bar over stories that are all chosen. */
async function chooseAll(...written: readonly Partial<StoryFields>[]) {
  const shown = await openStoriesPane(written);
  const { user, library, ids, grid } = shown;
  grid().focus();
  await user.keyboard('[ControlLeft>]a[/ControlLeft]');
  const bar = await shown.bar();
  const press = (name: string) => user.click(bar.getByRole('button', { name }));
  const choose = async (menu: string, entry: RegExp | string) => {
    await press(menu);
    await user.click(await screen.findByRole('menuitem', { name: entry }));
  };
  const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }));
  /** What the stories have there now, in the order in which they were written. */
  const onDisk = async <K extends keyof Story>(field: K) =>
    await Promise.all(ids.map(async (id) => (await library.read(id))[field]));
  return { ...shown, bar, press, choose, dialog, onDisk };
}

const CAIRO = { name: 'Cairo', kind: 'place' } as const;
const TWO = [{ headline: 'Floods', tags: [CAIRO] }, { headline: 'Ships' }] as const;

it('adds a tag as the library knows it, and takes it all back at once', async () => {
  const { press, dialog, user, onDisk, toasts } = await chooseAll(...TWO);
  await press('Tags…');
  const asked = await dialog('Tags of 2 stories');
  const field = asked.getByRole('combobox', { name: 'Tag' });
  await waitFor(() => expect(document.activeElement).toBe(field));
  await user.click(asked.getByRole('button', { name: 'Add' }));
  expect(asked.getByText('Name the tag.')).toBeTruthy();
  await user.type(field, 'cair');
  await user.click(await screen.findByRole('option', { name: /Cairo/ }));
  expect(asked.queryByRole('combobox', { name: 'Kind' })).toBeNull();
  await user.click(asked.getByRole('button', { name: 'Add' }));
  await waitFor(async () => expect(await onDisk('tags')).toEqual([[CAIRO], [CAIRO]]));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(toasts.at(-1)?.action?.label).toBe('Undo'));
  toasts.at(-1)?.action?.run();
  await waitFor(async () => expect(await onDisk('tags')).toEqual([[CAIRO], []]));
});

it('asks of what kind a tag is that the library does not know', async () => {
  const { press, dialog, user, onDisk } = await chooseAll(...TWO);
  await press('Tags…');
  const asked = await dialog('Tags of 2 stories');
  await user.type(asked.getByRole('combobox', { name: 'Tag' }), '  Omar   Hassan ');
  await user.click(await asked.findByRole('combobox', { name: 'Kind' }));
  await user.click(await screen.findByRole('option', { name: 'Person' }));
  await user.click(asked.getByRole('button', { name: 'Add' }));
  const omar = { name: 'Omar Hassan', kind: 'person' };
  await waitFor(async () => expect(await onDisk('tags')).toEqual([[CAIRO, omar], [omar]]));
});

it('takes the one name away that a story can have without asking which', async () => {
  const { choose, dialog, user, onDisk } = await chooseAll({ assignee: 'Amina' }, { assignee: 'Omar' });
  await choose('More for the chosen stories', 'Assigned to…');
  const asked = await dialog('Assignee of 2 stories');
  await user.click(asked.getByRole('radio', { name: 'Remove' }));
  expect(asked.queryByRole('combobox')).toBeNull();
  await user.click(asked.getByRole('button', { name: 'Remove' }));
  await waitFor(async () => expect(await onDisk('assignee')).toEqual(['', '']));
});

it('sets a priority and a status at once where nothing is missing for it', async () => {
  const { choose, onDisk } = await chooseAll(...TWO);
  await choose('Priority', /^2 /);
  await waitFor(async () => expect(await onDisk('priority')).toEqual([2, 2]));
  await choose('Status', 'Spiked');
  await waitFor(async () => expect(await onDisk('status')).toEqual(['spiked', 'spiked']));
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('names what some lack for a status, opens one to mend it, or sets the others alone', async () => {
  const written = [{ headline: 'Floods', authors: ['Amina Bello'] }, { headline: 'Ships' }];
  const { choose, dialog, user, onDisk, desk, ids } = await chooseAll(...written);
  await choose('Status', 'In edit');
  let asked = await dialog('1 of 2 stories lacks something for In edit');
  const [item, ...others] = within(asked.getByRole('list', { name: 'Missing for In edit' })).getAllByRole(
    'listitem',
  );
  expect(item?.textContent).toBe('ShipsThe story has no author.');
  expect(others).toEqual([]);
  await user.click(asked.getByRole('button', { name: 'Ships' }));
  await waitFor(() => expect(desk.session.store.getState().loaded?.id).toBe(ids[1]));
  expect(screen.queryByRole('dialog')).toBeNull();
  await choose('Status', 'In edit');
  asked = await dialog('1 of 2 stories lacks something for In edit');
  await user.click(asked.getByRole('button', { name: 'Set the other one' }));
  await waitFor(async () => expect(await onDisk('status')).toEqual(['in-edit', 'draft']));
});

it('sets a status that all lack something for with a reason, which stays with them', async () => {
  const { choose, dialog, user, onDisk } = await chooseAll(...TWO);
  await choose('Status', 'Ready');
  const asked = await dialog('All of 2 stories lack something for Ready');
  expect(asked.queryByRole('button', { name: /^Set the other/ })).toBeNull();
  await user.click(asked.getByRole('button', { name: 'Set all 2 all the same' }));
  expect(asked.getByText(/^Give a reason/)).toBeTruthy();
  expect(await onDisk('status')).toEqual(['draft', 'draft']);
  await user.type(asked.getByRole('textbox', { name: /^Reason/ }), 'The desk  knows');
  await user.click(asked.getByRole('button', { name: 'Set all 2 all the same' }));
  await waitFor(async () => expect(await onDisk('status')).toEqual(['ready', 'ready']));
  expect((await onDisk('trail')).map((trail) => trail.at(-1)?.why)).toEqual([
    'The desk knows',
    'The desk knows',
  ]);
});

it('exports all of them into a folder, which it shows', async () => {
  const { choose, dialog, user, dialogs, toasts, shown } = await chooseAll(...TWO);
  const folder = await temporaryFolder();
  dialogs.folder = folder;
  await choose('More for the chosen stories', 'Export…');
  await dialog('Export 2 stories');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await choose('More for the chosen stories', 'Export…');
  const asked = await dialog('Export 2 stories');
  await user.click(asked.getByRole('radio', { name: 'Markdown' }));
  await user.click(asked.getByRole('button', { name: 'Choose a folder…' }));
  await waitFor(() => expect(toasts.at(-1)?.message).toBe(`Exported 2 stories into “${basename(folder)}”.`));
  toasts.at(-1)?.action?.run();
  await waitFor(() => expect(shown).toEqual([expect.stringContaining(folder)]));
});

it('bins all of them with the open one, and opens that again when it is taken back', async () => {
  const { choose, pane, desk, ids, toasts, row } = await chooseAll(...TWO);
  const open = () => desk.session.store.getState().loaded?.id;
  await desk.session.openStory(ids[0] ?? '');
  await choose('More for the chosen stories', /^Move 2 stories to the bin/);
  await waitFor(() => expect(pane.queryAllByRole('row')).toEqual([]));
  expect(open()).toBeUndefined();
  expect(pane.queryByRole('toolbar')).toBeNull();
  toasts.at(-1)?.action?.run();
  expect(await row(/Ships/)).toBeTruthy();
  await waitFor(() => expect(open()).toBe(ids[0]));
});

it('offers to merge two, but not one, and lets go of what is chosen', async () => {
  const { press, choose, desk, ids, pane, grid, user, row } = await chooseAll(...TWO);
  await choose('More for the chosen stories', 'Merge the two…');
  await waitFor(() => {
    const { kept, other } = desk.merging.store.getState().merging?.drafts ?? {};
    expect([kept?.id, other?.id].sort()).toEqual([...ids].sort());
  });
  await user.keyboard('[ControlLeft>]');
  await user.click(await row(/Ships/));
  await user.keyboard('[/ControlLeft]');
  expect(await pane.findByText('1 selected')).toBeTruthy();
  await press('More for the chosen stories');
  await screen.findByRole('menuitem', { name: 'Export…' });
  expect(screen.queryByRole('menuitem', { name: /Merge/ })).toBeNull();
  await user.keyboard('{Escape}');
  await press('Choose none');
  await waitFor(() => expect(pane.queryByRole('toolbar')).toBeNull());
  expect(document.activeElement).toBe(grid());
});
