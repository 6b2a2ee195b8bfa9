import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { BackupsDialog } from '../../../../renderer/features/backups/BackupsDialog.tsx';
import { fieldsOf } from '../../../../shared/story/story.ts';
import { paragraph, writeStory } from '../../../electron/library/temporary-library.ts';
import { openDesk } from '../../../support/open-window.tsx';

async function backups() {
  let id = '';
  const shown = await openDesk(async (library) => {
    ({ id } = await writeStory(library, { headline: 'Talks in Cairo' }, [paragraph('Three hours.')]));
  });
  const beside = join(shown.library.folder, '..', 'copies');
  await mkdir(beside);
  Object.assign(shown.dialogs, { folder: beside });
  shown.show(<BackupsDialog backups={shown.desk.backups} />);
  await shown.desk.backups.openBackups();
  const dialog = within(await screen.findByRole('dialog', { name: 'Backups' }));
  const press = (name: string | RegExp) => shown.user.click(dialog.getByRole('button', { name }));
  return { ...shown, id, beside, dialog, press };
}

/** With one backup, after which the story was rewritten. */
async function backedUp() {
  const shown = await backups();
  await shown.press('Choose a folder…');
  await waitFor(() => expect(shown.dialog.getByRole('button', { name: 'Another folder…' })).toBeTruthy());
  if (!shown.dialog.queryByRole('listbox', { name: 'Backups' })) await shown.press('Back up now');
  const [backup] = await within(await shown.dialog.findByRole('listbox', { name: 'Backups' })).findAllByRole(
    'option',
  );
  if (!backup) throw new Error('There is no backup');
  const { story, revision } = await shown.library.open(shown.id);
  const splice = { from: 0, remove: 1, insert: [paragraph('Nine hours.')] };
  await shown.library.save({
    id: story.id,
    base: revision,
    fields: { ...fieldsOf(story), headline: 'Talks end' },
    splice,
  });
  await shown.user.click(backup);
  return { ...shown, backup };
}

it('makes none before a folder is chosen, and says how good those are that it makes', async () => {
  const { dialog, press, beside } = await backups();
  expect(await dialog.findByText('No backups are made of this library yet.')).toBeTruthy();
  await press('Choose a folder…');
  expect(await dialog.findByText((text) => text.startsWith(beside))).toBeTruthy();
  await press('Back up now');
  expect(await dialog.findByText(/^Last good backup: /)).toBeTruthy();
  const list = within(await dialog.findByRole('listbox', { name: 'Backups' }));
  expect((await list.findAllByRole('option'))[0]?.textContent).toMatch(/1 story$/);
  expect(await readdir(beside)).not.toEqual([]);
  await press('Make no more');
  expect(await dialog.findByText('No backups are made of this library yet.')).toBeTruthy();
});

it('shows what has changed since in a story, and restores it', async () => {
  const { dialog, user, press, library, id } = await backedUp();
  const stories = within(dialog.getByRole('listbox', { name: 'Stories in the backup' }));
  await user.click(await stories.findByRole('option', { name: /Talks in Cairo/ }));
  expect(await dialog.findByText('Since the backup: 1 word added, 1 removed.')).toBeTruthy();
  const put = [...dialog.getByRole('document', { name: 'Text' }).querySelectorAll('ins')];
  expect(put.map(({ textContent }) => textContent)).toEqual(['end', 'Nine']);
  await press('Restore this story');
  await waitFor(async () => expect((await library.read(id)).headline).toBe('Talks in Cairo'));
  expect(
    dialog
      .getAllByRole('status')
      .map((one) => one.textContent)
      .join(),
  ).toContain('Restored “Talks in Cairo”');
});

it('restores the whole library only after it has said what becomes of it', async () => {
  const { user, press, library, id } = await backedUp();
  await press('Restore the whole library…');
  const question = within(await screen.findByRole('dialog', { name: 'Restore the whole library?' }));
  await user.click(question.getByRole('button', { name: 'Cancel' }));
  expect((await library.read(id)).headline).toBe('Talks end');
  await press('Restore the whole library…');
  await user.click(await screen.findByRole('button', { name: 'Restore the library' }));
  await waitFor(async () => expect((await library.read(id)).headline).toBe('Talks in Cairo'));
});

it('restores a backup into another folder', async () => {
  const { dialog, press, dialogs, beside } = await backedUp();
  const folder = join(beside, '..', 'again');
  await mkdir(folder);
  Object.assign(dialogs, { folder });
  await press('Restore into a new folder…');
  await waitFor(() =>
    expect(
      dialog
        .getAllByRole('status')
        .map((one) => one.textContent)
        .join(),
    ).toContain('Restored into the folder “again”'),
  );
  expect(await readdir(join(folder, 'stories'))).toHaveLength(1);
});

it('goes through the backups by keys', async () => {
  const { dialog, press, user, backup } = await backedUp();
  await press('Back up now');
  const list = dialog.getByRole('listbox', { name: 'Backups' });
  await waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(2));
  list.focus();
  await user.keyboard('{Home}');
  const chosen = () => within(list).getAllByRole('option', { selected: true });
  await waitFor(() => expect(chosen()[0]).toBe(within(list).getAllByRole('option')[0]));
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(chosen()[0]?.textContent).toBe(backup.textContent));
  expect(list.getAttribute('aria-activedescendant')).toBe(chosen()[0]?.id);
});
