import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fail } from '../../../../../shared/result.ts';
import { openStoriesPane } from '../open-stories-pane.tsx';

/** The list of a library that keeps these searches, by name. */
async function saved(searches: Readonly<Record<string, string>>) {
  const shown = await openStoriesPane([
    { headline: 'Cairo' },
    { headline: 'Floods' },
    { headline: 'Floods' },
  ]);
  const { library, desk, pane, user } = shown;
  const { arrangement } = desk.stories.store.getState();
  const kept = Object.entries(searches).map(([name, query]) => ({
    id: crypto.randomUUID(),
    name,
    query,
    arrangement,
  }));
  await shown.bridge.request('searches.set', { searches: kept });
  await act(() => desk.stories.searches.load());
  const list = () => within(pane.getByRole('navigation', { name: 'Saved searches' }));
  const names = () =>
    list()
      .getAllByRole('button')
      .filter((button) => !button.hasAttribute('aria-haspopup'))
      .map(({ textContent }) => textContent);
  const choose = async (name: string, entry: string) => {
    await user.click(list().getByRole('button', { name: `More for the search “${name}”` }));
    await user.click(await screen.findByRole('menuitem', { name: entry }));
  };
  const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }));
  return { ...shown, library, list, names, choose, dialog };
}

it('keeps a search under a name that is asked for, with how many stories it finds', async () => {
  const { user, search, dialog, names, pane } = await saved({});
  await user.type(search(), 'floods');
  await user.click(screen.getByRole('button', { name: 'Save this search' }));
  const asked = await dialog('Save this search');
  const name = asked.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
  expect(name.value).toBe('floods');
  await user.clear(name);
  await user.click(asked.getByRole('button', { name: 'Save' }));
  expect(asked.getByText(/^Give the search a name/)).toBeTruthy();
  await user.type(name, 'High water{Enter}');
  await waitFor(() => expect(names()).toEqual(['High water2']));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(pane.getByRole('button', { name: /^High water/ }).getAttribute('aria-current')).toBe('true');
});

it('shows what a search finds, and what it is from now on', async () => {
  const { user, names, list, choose, search, pane, toasts } = await saved({ Late: 'cairo', All: 'floods' });
  await waitFor(() => expect(names()).toEqual(['Late1', 'All2']));
  await user.click(list().getByRole('button', { name: /^All/ }));
  expect(search().value.trim()).toBe('floods');
  await waitFor(() => expect(pane.queryByRole('row', { name: /Cairo/ })).toBeNull());
  await choose('Late', 'Make it the search shown now');
  await waitFor(() => expect(names()).toEqual(['Late2', 'All2']));
  await waitFor(() => expect(toasts.at(-1)?.action?.label).toBe('Undo'));
  await act(async () => toasts.at(-1)?.action?.run());
  await waitFor(() => expect(names()).toEqual(['Late1', 'All2']));
});

it('renames, moves and deletes a search', async () => {
  const { user, names, choose, dialog, list } = await saved({ Late: 'cairo', All: 'floods' });
  await choose('Late', 'Rename…');
  const asked = await dialog('Rename the search');
  const name = asked.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
  expect(name.value).toBe('Late');
  await user.type(name, 'r{Enter}');
  await waitFor(() => expect(names()).toEqual(['Later1', 'All2']));
  await user.click(list().getByRole('button', { name: 'More for the search “Later”' }));
  const up = await screen.findByRole('menuitem', { name: 'Move up' });
  expect(up.getAttribute('aria-disabled')).toBe('true');
  await user.click(screen.getByRole('menuitem', { name: 'Move down' }));
  await waitFor(() => expect(names()).toEqual(['All2', 'Later1']));
  await choose('All', 'Delete');
  await waitFor(() => expect(names()).toEqual(['Later1']));
});

it('shows the searches as they were, and why, where they cannot be kept', async () => {
  const { names, choose, bridge, toasts, desk, pane } = await saved({ Late: 'cairo', All: 'floods' });
  const { 'searches.list': list } = bridge.handlers;
  bridge.handlers['searches.set'] = () => fail('disk-full', 'The disk is full.');
  await choose('All', 'Delete');
  await waitFor(() => expect(toasts.at(-1)?.message).toBe('The disk is full.'));
  expect(names()).toEqual(['Late1', 'All2']);
  bridge.handlers['searches.list'] = async () => {
    const reply = await list?.(undefined);
    return reply?.ok ? { ok: true, value: { ...reply.value, problem: 'It is torn.' } } : fail('internal', '');
  };
  await act(() => desk.stories.searches.load());
  expect(pane.getByText('It is torn.')).toBeTruthy();
});
