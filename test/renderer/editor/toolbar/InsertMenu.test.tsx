import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { paragraph, showEditor } from '../show-editor.tsx';

test('what is chosen from the menu comes at the caret, which keeps the focus', async () => {
  const { body, root, select } = showEditor([paragraph('Before'), paragraph('After')]);
  await select('Before', 'behind');
  fireEvent.click(screen.getByLabelText('Insert'));
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Divider' }));
  await waitFor(() => expect(body()).toEqual([paragraph('Before'), { type: 'divider' }, paragraph('After')]));
  await waitFor(() => expect(document.activeElement).toBe(root));
});

test('nothing is put in when the menu is closed', async () => {
  const { body, root, select, user } = showEditor([paragraph('Before')]);
  await select('Before', 'behind');
  fireEvent.click(screen.getByLabelText('Insert'));
  await screen.findByRole('menuitem', { name: 'Divider' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('menuitem')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(root));
  expect(body()).toEqual([paragraph('Before')]);
});

test('what a narrow toolbar has no room for is in the menu, and says whether it is on', async () => {
  const width = vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(400);
  onTestFinished(() => width.mockRestore());
  const { body, select } = showEditor([paragraph('Before')]);
  expect(screen.getByLabelText('Bold')).toBeTruthy();
  expect(screen.queryByLabelText('Strikethrough')).toBeNull();
  await select('Before');
  const choose = async (checked: boolean) => {
    fireEvent.click(screen.getByLabelText('Insert'));
    fireEvent.click(await screen.findByRole('menuitemcheckbox', { name: /^Strikethrough/, checked }));
    await waitFor(() => expect(screen.queryByRole('menuitemcheckbox')).toBeNull());
  };
  await choose(false);
  await waitFor(() =>
    expect(body()).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'Before', marks: ['strike'] }] },
    ]),
  );
  await choose(true);
  await waitFor(() => expect(body()).toEqual([paragraph('Before')]));
});
