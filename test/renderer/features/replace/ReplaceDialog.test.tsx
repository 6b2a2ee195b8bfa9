import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ReplaceDialog } from '../../../../renderer/features/replace/ReplaceDialog.tsx';
import { paragraph, writeStory } from '../../../electron/library/temporary-library.ts';
import { openDesk } from '../../../support/open-window.tsx';

async function dialogOver(query = '') {
  const ids: string[] = [];
  const desk = await openDesk(async (library) => {
    const write = async (headline: string, text: string) =>
      ids.push((await writeStory(library, { headline }, [paragraph(text)])).id);
    await write('Talks in Kiev', 'They met in Kiev. In Kiev it rained.');
    await write('Ships', 'From Kiev they went south.');
  });
  const onOpenStory = vi.fn();
  const onOpenChange = vi.fn();
  desk.show(
    <ReplaceDialog
      bridge={desk.bridge}
      operations={desk.desk.operations}
      open
      onOpenChange={onOpenChange}
      listNow={() => ({ query, selected: [] })}
      onOpenStory={onOpenStory}
    />,
  );
  const dialog = within(await screen.findByRole('dialog', { name: 'Find and replace in stories' }));
  const { user } = desk;
  const find = async (words: string, replacement = '') => {
    await user.type(dialog.getByRole('textbox', { name: 'Find' }), words);
    if (replacement) await user.type(dialog.getByRole('textbox', { name: 'Replace with' }), replacement);
    await user.click(dialog.getByRole('button', { name: 'Find' }));
    return await dialog.findByRole('listbox', { name: 'What was found' });
  };
  const body = (at: number) => desk.library.read(ids[at] ?? '').then((story) => JSON.stringify(story.body));
  return { ...desk, dialog, find, ids, body, onOpenStory, onOpenChange };
}

it('shows each place as it will be, and changes nothing before it is told to', async () => {
  const { dialog, find, body } = await dialogOver();
  await find('Kiev', 'Kyiv');
  await dialog.findByRole('option', { name: 'Talks in Kiev, 3 places' });
  expect(
    dialog.getByRole('option', { name: /^Headline: Talks in Kiev.*“Kiev” becomes “Kyiv”$/ }),
  ).toBeTruthy();
  expect(dialog.getByRole('option', { name: 'Ships, 1 place' })).toBeTruthy();
  expect(dialog.getByRole('button', { name: 'Replace 4 places in 2 stories' })).toBeTruthy();
  expect(await body(0)).toContain('They met in Kiev. In Kiev it rained.');
});

it('replaces what is not left out, and in no other place', async () => {
  const { dialog, find, user, body, library, ids } = await dialogOver();
  const list = await find('Kiev', 'Kyiv');
  await dialog.findByRole('option', { name: 'Ships, 1 place' });
  await waitFor(() => expect(document.activeElement).toBe(list));
  await user.click(dialog.getByRole('option', { name: /^Headline/ }));
  await user.click(dialog.getByRole('option', { name: 'Ships, 1 place' }));
  expect(dialog.getByRole('option', { name: /^Headline/ }).getAttribute('aria-selected')).toBe('false');
  await user.click(dialog.getByRole('button', { name: 'Replace 2 places in 1 story' }));
  await waitFor(async () => expect(await body(0)).toContain('They met in Kyiv. In Kyiv it rained.'));
  expect((await library.read(ids[0] ?? '')).headline).toBe('Talks in Kiev');
  expect(await body(1)).toContain('From Kiev they went south.');
});

it('opens a story at the place that the keys are at', async () => {
  const { dialog, find, user, ids, onOpenStory, onOpenChange } = await dialogOver();
  const list = await find('Kiev');
  await dialog.findByRole('option', { name: 'Ships, 1 place' });
  await waitFor(() => expect(document.activeElement).toBe(list));
  await user.keyboard('{Home}{ArrowDown}');
  const active = document.getElementById(list.getAttribute('aria-activedescendant') ?? '');
  await user.keyboard('{Enter}');
  expect(onOpenChange).toHaveBeenCalledWith(false);
  const [id, place] = onOpenStory.mock.calls[0] ?? [];
  const isHeadline = active?.getAttribute('aria-label')?.startsWith('Headline') ?? false;
  expect(id).toBe(ids[isHeadline ? 0 : 1]);
  expect(place).toMatchObject(isHeadline ? { field: 'headline', start: 9, end: 13 } : { nth: 0 });
});

it('looks only through what the list shows when told so, and says when there is nothing', async () => {
  const { dialog, user } = await dialogOver('Ships');
  await user.type(dialog.getByRole('textbox', { name: 'Find' }), 'rained');
  await user.click(dialog.getByRole('combobox', { name: 'Look in' }));
  await user.click(await screen.findByRole('option', { name: 'Stories found by “Ships”' }));
  await user.click(dialog.getByRole('button', { name: 'Find' }));
  await waitFor(() => expect(dialog.queryByText(/^Nothing is changed before/)).toBeNull());
  expect(dialog.queryByRole('listbox', { name: 'What was found' })).toBeNull();
});

it('wants to find again what was typed since', async () => {
  const { dialog, find, user } = await dialogOver();
  await find('Kiev', 'Kyiv');
  await dialog.findByRole('option', { name: 'Ships, 1 place' });
  await user.type(dialog.getByRole('textbox', { name: 'Find' }), ' it');
  expect(dialog.getByRole('status').textContent).toBe('Find again to replace.');
  expect(dialog.getByRole<HTMLButtonElement>('button', { name: /^Replace/ }).disabled).toBe(true);
});
