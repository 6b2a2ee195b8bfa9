import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { BinDialog } from '../../../../renderer/features/bin/BinDialog.tsx';
import { NEWEST_FIRST } from '../../../../shared/library/arrangement.ts';
import { writeStory } from '../../../electron/library/temporary-library.ts';
import { openDesk } from '../../../support/open-window.tsx';

/** The dialog over a bin with stories of these headlines. */
async function bin(...headlines: readonly string[]) {
  const desk = await openDesk(async (library) => {
    for (const headline of headlines) await library.bin((await writeStory(library, { headline })).id);
  });
  desk.show(<BinDialog bridge={desk.bridge} open onOpenChange={vi.fn()} />);
  const dialog = within(await screen.findByRole('dialog', { name: 'Bin' }));
  const press = (name: string | RegExp) => desk.user.click(dialog.getByRole('button', { name }));
  const listed = async () =>
    (await desk.library.page({ from: 0, count: 9, arrangement: NEWEST_FIRST, filter: '' })).total;
  return { ...desk, dialog, press, listed };
}

it('restores what is chosen, and says so', async () => {
  const { dialog, user, press, listed } = await bin('Talks in Cairo', 'Ships turn north', 'Floods');
  await user.click(await dialog.findByRole('checkbox', { name: 'Talks in Cairo' }));
  await user.click(dialog.getByRole('checkbox', { name: 'Floods' }));
  await press('Restore 2 stories');
  await waitFor(() => expect(dialog.queryByRole('checkbox', { name: 'Floods' })).toBeNull());
  expect(dialog.getByRole('status').textContent).toBe('Restored 2 stories.');
  expect(dialog.getByRole('checkbox', { name: 'Ships turn north' })).toBeTruthy();
  expect(await listed()).toBe(2);
});

it('deletes for ever only after it has named what goes', async () => {
  const { dialog, user, press, listed } = await bin('Talks in Cairo', 'Floods');
  await user.click(await dialog.findByRole('checkbox', { name: 'Floods' }));
  await press('Delete for ever…');
  const question = within(await screen.findByRole('dialog', { name: /^Delete “\s*Floods\s*” for ever\?$/ }));
  await user.click(question.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: /for ever\?$/ })).toBeNull());
  expect(dialog.getByRole('checkbox', { name: 'Floods' })).toBeTruthy();
  await press('Delete for ever…');
  await user.click(await screen.findByRole('button', { name: 'Delete for ever' }));
  await waitFor(() => expect(dialog.queryByRole('checkbox', { name: 'Floods' })).toBeNull());
  expect(dialog.getByRole('checkbox', { name: 'Talks in Cairo' })).toBeTruthy();
  expect(await listed()).toBe(0);
});

it('empties itself, with the first of many named and the rest counted', async () => {
  const { dialog, user, press } = await bin('A', 'B', 'C', 'D', 'E', 'F', 'G');
  await dialog.findByRole('table', { name: 'Stories in the bin' });
  await press('Empty the bin…');
  const question = within(await screen.findByRole('dialog', { name: 'Empty the bin of 7 stories?' }));
  const going = question.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(going).toHaveLength(6);
  expect(going.at(-1)).toBe('and 2 more');
  await user.click(question.getByRole('button', { name: 'Delete 7 for ever' }));
  expect(await dialog.findByText('The bin is empty.')).toBeTruthy();
  expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Empty the bin…' }).disabled).toBe(true);
});

it('chooses all and none at once', async () => {
  const { dialog, user } = await bin('Talks in Cairo', 'Floods');
  const all = await dialog.findByRole('checkbox', { name: 'Select all' });
  await user.click(all);
  expect(dialog.getByRole('button', { name: 'Restore 2 stories' })).toBeTruthy();
  await user.click(all);
  expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Restore' }).disabled).toBe(true);
});
