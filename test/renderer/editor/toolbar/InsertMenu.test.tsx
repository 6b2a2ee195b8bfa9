import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
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
