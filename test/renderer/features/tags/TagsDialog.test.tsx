import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { TagsDialog } from '../../../../renderer/features/tags/TagsDialog.tsx';
import type { Tag } from '../../../../shared/story/tag.ts';
import { writeStory } from '../../../electron/library/temporary-library.ts';
import { openDesk } from '../../../support/open-window.tsx';

const SUDAN: Tag = { name: 'Sudan', kind: 'place' };
const SUDAN_TOO: Tag = { name: 'sudan ', kind: 'free' };
const CAIRO: Tag = { name: 'Cairo', kind: 'place' };

/** The dialog over stories with these tags. */
async function tagged(...stories: readonly (readonly Tag[])[]) {
  const ids: string[] = [];
  const desk = await openDesk(async (library) => {
    for (const tags of stories) ids.push((await writeStory(library, { tags })).id);
  });
  desk.show(
    <TagsDialog bridge={desk.bridge} operations={desk.desk.operations} open onOpenChange={vi.fn()} />,
  );
  const dialog = within(await screen.findByRole('dialog', { name: 'Tags' }));
  const tag = (name: RegExp) => dialog.findByRole('option', { name });
  const onDisk = (at: number) => desk.library.read(ids[at] ?? '').then(({ tags }) => tags);
  return { ...desk, dialog, tag, onDisk };
}

it('counts the stories of each tag, most used first or by name', async () => {
  const { dialog, user, tag } = await tagged([SUDAN, CAIRO], [SUDAN]);
  await tag(/Sudan.*Place.*2/);
  const names = () =>
    dialog.getAllByRole('option').map(({ textContent }) => textContent?.match(/^[A-Z][a-z]+/)?.[0]);
  expect(names()).toEqual(['SudanPlace', 'CairoPlace'].map((name) => name.replace('Place', '')));
  await user.click(dialog.getByRole('combobox', { name: 'Order of the tags' }));
  await user.click(await screen.findByRole('option', { name: 'By name' }));
  await waitFor(() => expect(names()).toEqual(['Cairo', 'Sudan']));
  await user.type(dialog.getByRole('searchbox', { name: 'Find a tag' }), 'xyz');
  expect(dialog.getByText('No tag has these words.')).toBeTruthy();
});

it('renames a tag in every story that has it, and describes it', async () => {
  const { dialog, user, tag, onDisk } = await tagged([SUDAN, CAIRO], [SUDAN]);
  await user.click(await tag(/Sudan/));
  const name = dialog.getByRole('textbox', { name: 'Name' });
  await user.clear(name);
  expect(dialog.getByText('A tag needs a name of one line.')).toBeTruthy();
  await user.type(name, 'The Sudan');
  await user.type(dialog.getByRole('textbox', { name: 'Code' }), 'SD');
  expect(dialog.getByText(/^A scheme, a colon and a value/)).toBeTruthy();
  await user.clear(dialog.getByRole('textbox', { name: 'Code' }));
  await user.type(dialog.getByRole('textbox', { name: 'Code' }), 'iso3166:SD');
  await user.click(dialog.getByRole('button', { name: 'Change in 2 stories' }));
  await tag(/The Sudan.*2/);
  const renamed = { name: 'The Sudan', kind: 'place', code: 'iso3166:SD' };
  expect(await onDisk(0)).toEqual([renamed, CAIRO]);
  expect(await onDisk(1)).toEqual([renamed]);
});

it('keeps a colour and a description without touching a story', async () => {
  const { dialog, user, tag, library, bridge } = await tagged([CAIRO]);
  await user.click(await tag(/Cairo/));
  await user.type(dialog.getByRole('textbox', { name: 'Description' }), 'The capital of Egypt.');
  await user.click(dialog.getByRole('radio', { name: 'blue' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await tag(/Cairo.*The capital of Egypt\./);
  expect(bridge.called('tags.change')).toEqual([]);
  expect((await library.tags.list()).tags[0]).toMatchObject({
    name: 'Cairo',
    colour: 'blue',
    description: 'The capital of Egypt.',
  });
});

it('says that a new name is taken, and makes the two one', async () => {
  const { dialog, user, tag, onDisk } = await tagged([SUDAN], [CAIRO]);
  await user.click(await tag(/Cairo/));
  await user.clear(dialog.getByRole('textbox', { name: 'Name' }));
  await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Sudan');
  expect(dialog.getByText('There is such a tag in 1 story already: the two become one.')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Change in 1 story' }));
  await tag(/Sudan.*2/);
  expect(await onDisk(1)).toEqual([SUDAN]);
});

it('merges tags that are chosen together into the one that stays', async () => {
  const { dialog, user, tag, onDisk } = await tagged([SUDAN], [CAIRO], [SUDAN]);
  await user.click(await tag(/Sudan/));
  dialog.getByRole('listbox', { name: 'Tags of the library' }).focus();
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
  const merge = within(dialog.getByRole('form', { name: '2 tags' }));
  expect(merge.getByRole<HTMLInputElement>('radio', { name: /Sudan.*2 stories/ }).checked).toBe(true);
  await user.click(merge.getByRole('radio', { name: /Cairo/ }));
  await user.click(merge.getByRole('button', { name: /^Merge into “\s*Cairo\s*”$/ }));
  await tag(/Cairo.*3/);
  expect(await onDisk(0)).toEqual([CAIRO]);
  expect(dialog.queryByRole('option', { name: /Sudan/ })).toBeNull();
});

it('takes a tag away from all stories, and gives it back', async () => {
  const { dialog, user, tag, onDisk, toasts } = await tagged([SUDAN, CAIRO], [SUDAN]);
  await user.click(await tag(/Sudan/));
  await user.click(dialog.getByRole('button', { name: 'Take away from 2 stories' }));
  await waitFor(() => expect(dialog.queryByRole('option', { name: /Sudan/ })).toBeNull());
  expect(await onDisk(0)).toEqual([CAIRO]);
  await waitFor(() => expect(toasts.at(-1)?.action).toBeTruthy());
  toasts.at(-1)?.action?.run();
  await waitFor(async () => expect(await onDisk(0)).toEqual([SUDAN, CAIRO]));
});

it('looks at tags together that may mean the same', async () => {
  const { dialog, user, tag } = await tagged([SUDAN], [{ ...SUDAN_TOO, name: 'Sudans' }]);
  await user.click(await tag(/^Sudan.*like “\s*Sudans\s*”/));
  await user.click(dialog.getByRole('button', { name: 'Look at them together' }));
  expect(await dialog.findByRole('form', { name: '2 tags' })).toBeTruthy();
});

it('offers topics that were imported from a file, and forgets them again', async () => {
  const { dialog, user, library, dialogs } = await tagged([CAIRO]);
  const file = join(library.folder, '..', 'topics.json');
  const concept = (id: string, label: string) => ({
    uri: `http://cv.iptc.org/newscodes/mediatopic/${id}`,
    qcode: `medtop:${id}`,
    prefLabel: { 'en-GB': label },
  });
  await writeFile(
    file,
    JSON.stringify({ conceptSet: [concept('20000002', 'arts'), concept('20000003', 'dance')] }),
  );
  Object.assign(dialogs, { files: [file] });
  await user.click(dialog.getByRole('button', { name: 'Import topics…' }));
  expect(await dialog.findByText('2 imported topics are offered as tags.')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Remove the topics' }));
  expect(await dialog.findByText(/can be offered as tags\.$/)).toBeTruthy();
});
