import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { RepairDialog } from '../../../../renderer/features/repair/RepairDialog.tsx';
import { paragraph, writeStory } from '../../../electron/library/temporary-library.ts';
import { openDesk } from '../../../support/open-window.tsx';

/** The dialog for a story whose file was damaged. */
async function damaged(damage: (text: string) => string) {
  let id = '';
  const desk = await openDesk(async (library) => {
    ({ id } = await writeStory(library, { headline: 'Talks in Cairo' }, [
      paragraph('They met for three hours.'),
    ]));
    const file = join(library.folder, 'stories', id, 'story.json');
    await writeFile(file, damage(await readFile(file, 'utf8')));
  });
  const onClose = vi.fn();
  const onRepaired = vi.fn();
  desk.show(<RepairDialog bridge={desk.bridge} id={id} onClose={onClose} onRepaired={onRepaired} />);
  const dialog = within(await screen.findByRole('dialog', { name: 'Repair a damaged story' }));
  return { ...desk, id, dialog, onClose, onRepaired };
}

it('tells what a story can be recovered from, and repairs it from the best', async () => {
  const { dialog, user, id, library, toasts, onClose, onRepaired } = await damaged((text) =>
    text.slice(0, -20),
  );
  await dialog.findByText(/^Dateline cannot read it: /);
  const [best] = await dialog.findAllByRole<HTMLInputElement>('radio');
  expect(best?.checked).toBe(true);
  expect(best?.closest('label')?.textContent).toMatch(
    /Best.*Talks in Cairo.*4 words · not wholeMissing: some of paragraph 1/,
  );
  await user.click(dialog.getByRole('button', { name: 'Repair' }));
  await waitFor(() => expect(onRepaired.mock.calls).toEqual([[id]]));
  expect(onClose).toHaveBeenCalledOnce();
  expect(toasts.at(-1)?.message).toMatch(/^Repaired “Talks in Cairo”\. The damaged file is kept/);
  expect((await library.read(id)).headline).toBe('Talks in Cairo');
});

it('leaves a story as it is that nothing can bring back', async () => {
  const { dialog, user, bridge, onClose } = await damaged(() => 'no story');
  expect(await dialog.findByText(/^There is nothing to recover it from/)).toBeTruthy();
  expect(dialog.queryByRole('button', { name: 'Repair' })).toBeNull();
  for (const close of dialog.getAllByRole('button', { name: 'Close' }).slice(-1)) await user.click(close);
  expect(onClose).toHaveBeenCalledOnce();
  expect(bridge.called('repair.run')).toEqual([]);
});

it('says why a repair failed, and stays', async () => {
  const { dialog, user, bridge, onClose } = await damaged((text) => text.slice(0, -20));
  await dialog.findAllByRole('radio');
  bridge.handlers['repair.run'] = undefined as never;
  await user.click(dialog.getByRole('button', { name: 'Repair' }));
  expect((await dialog.findByRole('alert')).textContent).toBe('Nothing answers repair.run.');
  expect(onClose).not.toHaveBeenCalled();
});
