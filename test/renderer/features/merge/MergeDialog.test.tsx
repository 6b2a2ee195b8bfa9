import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { MergeDialog } from '../../../../renderer/features/merge/MergeDialog.tsx';
import { NEWEST_FIRST } from '../../../../shared/library/arrangement.ts';
import { paragraph, writeStory } from '../../../electron/library/temporary-library.ts';
import { openDesk } from '../../../support/open-window.tsx';

async function twoDrafts() {
  const ids: string[] = [];
  const desk = await openDesk(async (library) => {
    const write = async (headline: string, text: string) =>
      ids.push((await writeStory(library, { headline }, [paragraph('The same.'), paragraph(text)])).id);
    await write('Talks in Cairo', 'They met for three hours.');
    await write('Cairo talks end', 'They parted at noon.');
  });
  desk.show(<MergeDialog bridge={desk.bridge} store={desk.desk.merging} />);
  return { ...desk, ids };
}

async function compared() {
  const shown = await twoDrafts();
  await shown.desk.merging.begin(shown.ids);
  const dialog = within(await screen.findByRole('dialog', { name: 'Make one story of two' }));
  return { ...shown, dialog };
}

it('asks which story is to become one with the open one, and does not offer itself', async () => {
  const { desk, user, ids, bridge } = await twoDrafts();
  await desk.merging.begin([ids[0] ?? '']);
  const dialog = within(await screen.findByRole('dialog', { name: 'Merge with another story' }));
  await user.type(dialog.getByRole('combobox', { name: 'Story' }), 'Cairo');
  const option = await screen.findByRole('option', { name: /Cairo talks end/ });
  expect(screen.queryByRole('option', { name: /Talks in Cairo/ })).toBeNull();
  await user.click(option);
  await screen.findByRole('dialog', { name: 'Make one story of two' });
  expect(bridge.called('stories.search').at(-1)).toMatchObject({ text: 'Cairo' });
});

it('merges only when every place that differs has been chosen, and bins the other', async () => {
  const { dialog, user, library, ids } = await compared();
  const merge = dialog.getByRole<HTMLButtonElement>('button', { name: 'Merge' });
  expect(merge.disabled).toBe(true);
  expect(dialog.getByText(/differ/)).toBeTruthy();
  for (const choice of dialog.getAllByRole('radio', { name: /^Other|^Take.*other/i }))
    await user.click(choice);
  await waitFor(() => expect(dialog.getByText('Everything is chosen: the two can be merged.')).toBeTruthy());
  await user.click(merge);
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Make one story of two' })).toBeNull());
  const listed = await library.page({ from: 0, count: 9, arrangement: NEWEST_FIRST, filter: '' });
  expect(listed.total).toBe(1);
  const kept = await library.read(listed.stories[0]?.id ?? '');
  expect(ids).toContain(kept.id);
  expect(JSON.stringify(kept.body)).toContain('The same.');
});
