import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Correction } from '../../../../../shared/story/correction.ts';
import { inspect } from '../inspect.tsx';

afterEach(cleanup);

const MONDAY: Correction = {
  kind: 'correction',
  text: 'It was Monday.',
  when: '2026-01-29T08:00:00Z',
  who: 'Lina',
};

it('changes what readers are told, and keeps when it was said and by whom', async () => {
  const { user, session } = inspect({ status: 'corrected', corrections: [MONDAY] });
  await user.click(await screen.findByRole('button', { name: 'Change the correction' }));
  const dialog = within(
    await screen.findByRole('dialog', { name: 'Change the correction' }, { timeout: 20_000 }),
  );
  const field = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'What readers are told' });
  expect(field.value).toBe('It was Monday.');
  await user.clear(field);
  await user.click(dialog.getByRole('button', { name: 'Change it' }));
  expect(dialog.getByText('Write what readers are told.')).toBeDefined();
  await user.type(field, 'It was Tuesday.');
  await user.click(dialog.getByRole('button', { name: 'Change it' }));
  expect(session.fields().corrections).toEqual([{ ...MONDAY, text: 'It was Tuesday.' }]);
});

it('takes one out, and back in', async () => {
  const { user, session, toasts } = inspect({ status: 'corrected', corrections: [MONDAY] });
  await user.click(await screen.findByRole('button', { name: 'Take out the correction' }));
  expect(session.fields().corrections).toEqual([]);
  toasts.at(-1)?.action?.run();
  expect(session.fields().corrections).toEqual([MONDAY]);
});
