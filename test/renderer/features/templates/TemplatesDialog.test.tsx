import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { TemplatesDialog } from '../../../../renderer/features/templates/TemplatesDialog.tsx';
import { writeStory } from '../../../electron/library/temporary-library.ts';
import { openDesk } from '../../../support/open-window.tsx';

async function templates(headline: string | null, readOnly = false) {
  const shown = await openDesk(async (library) => {
    if (headline !== null) await writeStory(library, { headline });
  });
  const [story] = (await shown.library.list()).stories;
  if (story) await shown.desk.keepAsTemplate(story.id);
  const ways = { onUse: vi.fn(), onEdit: vi.fn(), onBin: vi.fn((id: string) => shown.library.bin(id)) };
  const onOpenChange = vi.fn();
  shown.show(
    <TemplatesDialog bridge={shown.bridge} open readOnly={readOnly} onOpenChange={onOpenChange} {...ways} />,
  );
  const dialog = within(await screen.findByRole('dialog', { name: 'New from a template' }));
  const press = async (name: string) => shown.user.click(await dialog.findByRole('button', { name }));
  return { ...shown, ...ways, dialog, press, onOpenChange };
}

it('begins a story from a template, or opens the template itself, and goes away', async () => {
  const { press, onUse, onEdit, onOpenChange } = await templates('Flood warning');
  await press('New story from “Flood warning”');
  expect(onUse).toHaveBeenCalledOnce();
  await press('Edit the template “Flood warning”');
  expect(onEdit.mock.calls).toEqual(onUse.mock.calls);
  expect(onOpenChange.mock.calls).toEqual([[false], [false]]);
});

it('moves a template to the bin and stays', async () => {
  const { press, dialog, onOpenChange } = await templates('Flood warning');
  await press('Move “Flood warning” to the bin');
  await waitFor(() => expect(dialog.queryByText('Flood warning')).toBeNull());
  expect(onOpenChange).not.toHaveBeenCalled();
});

it('begins none in a library that is read-only', async () => {
  const { dialog } = await templates('Flood warning', true);
  const use = await dialog.findByRole<HTMLButtonElement>('button', {
    name: 'New story from “Flood warning”',
  });
  expect(use.disabled).toBe(true);
});
