import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { SpellingDialog } from '../../../../renderer/features/spelling/SpellingDialog.tsx';
import { ok } from '../../../../shared/result.ts';
import { openDesk } from '../../../support/open-window.tsx';

async function spelling(off: readonly string[] = []) {
  const shown = await openDesk();
  const words = await shown.bridge.request('spelling.learn', { word: 'Dateline' });
  if (!words.ok) throw new Error(words.error.message);
  const state = shown.bridge.handlers['spelling.state'];
  shown.bridge.handlers['spelling.state'] = async () => {
    const reply = await state?.(undefined);
    if (!reply?.ok) throw new Error('There is no state');
    const broken = { tag: 'it', file: 'it.dic', problem: 'it.dic is not whole.' };
    return ok({ ...reply.value, languages: [{ tag: 'en', file: null, problem: null }, broken] });
  };
  const ways = { onOff: vi.fn(), onChanged: vi.fn(), onOpenChange: vi.fn() };
  shown.show(<SpellingDialog open off={off} {...ways} />);
  const dialog = within(await screen.findByRole('dialog', { name: 'Dictionaries and words' }));
  return { ...shown, ...ways, dialog, own: await dialog.findByRole('textbox', { name: /^Your words/ }) };
}

it('keeps the person’s own words, one a line, and has the text checked again', async () => {
  const { user, dialog, own, bridge, onChanged, onOpenChange } = await spelling();
  expect((own as HTMLTextAreaElement).value).toBe('Dateline');
  await user.type(own, '\n  Al-Tanf \n\n');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(false));
  expect(onChanged).toHaveBeenCalledOnce();
  expect(bridge.called('spelling.setWords')).toEqual([{ words: ['Dateline', 'Al-Tanf'] }]);
});

it('takes no line that is too long for a word', async () => {
  const { user, dialog, own, bridge } = await spelling();
  await user.type(own, `{Enter}${'a'.repeat(101)}`);
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(dialog.getByRole('alert').textContent).toMatch(/is too long for a word: write one word a line\.$/);
  expect(bridge.called('spelling.setWords')).toEqual([]);
});

it('shows which languages are checked and what is wrong with a dictionary', async () => {
  const { user, dialog, onOff, shown } = await spelling(['en']);
  const english = dialog.getByRole<HTMLInputElement>('checkbox', { name: 'English' });
  expect(english.checked).toBe(false);
  await user.click(english);
  expect(onOff).toHaveBeenLastCalledWith([]);
  await user.click(dialog.getByRole('checkbox', { name: /^Italian/ }));
  expect(onOff).toHaveBeenLastCalledWith(['en', 'it']);
  expect(dialog.getByText('it.dic is not whole.')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Show the folder for dictionaries' }));
  await waitFor(() => expect(shown[0]).toMatch(/dictionaries$/));
});
