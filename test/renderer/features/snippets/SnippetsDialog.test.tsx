import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { SnippetsDialog } from '../../../../renderer/features/snippets/SnippetsDialog.tsx';
import { openDesk } from '../../../support/open-window.tsx';

it('adds a snippet, says what it lacks, saves it and removes it again', async () => {
  const { show, bridge, user, library } = await openDesk();
  const onSaved = vi.fn();
  const onOpenChange = vi.fn();
  show(
    <SnippetsDialog bridge={bridge} open readOnly={false} onOpenChange={onOpenChange} onSaved={onSaved} />,
  );
  const dialog = within(await screen.findByRole('dialog', { name: 'Snippets' }));
  const save = () => user.click(dialog.getByRole('button', { name: 'Save' }));
  const before = (await library.snippets()).length;
  await user.click(await dialog.findByRole('button', { name: 'Add a snippet' }));
  const fields = within(dialog.getByRole('group', { name: 'New snippet' }));
  await save();
  expect(dialog.getByRole('alert').textContent).toBe('A snippet has no name: give it one, or remove it.');
  await user.type(fields.getByRole('textbox', { name: 'Trigger' }), 'ceasefire');
  await user.type(fields.getByRole('textbox', { name: 'Words' }), 'Both sides said');
  await user.type(fields.getByRole('textbox', { name: 'Name' }), 'Truce');
  await save();
  await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
  expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(false);
  const kept = await library.snippets();
  expect(kept).toHaveLength(before + 1);
  expect(kept.at(-1)).toMatchObject({ name: 'Truce', trigger: 'ceasefire', text: 'Both sides said' });
  await user.click(dialog.getByRole('button', { name: 'Remove the snippet “Truce”' }));
  await save();
  await waitFor(() => expect(onSaved).toHaveBeenCalledTimes(2));
  expect(await library.snippets()).toHaveLength(before);
});
