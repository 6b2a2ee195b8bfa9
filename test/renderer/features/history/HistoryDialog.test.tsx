import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HistoryDialog } from '../../../../renderer/features/history/HistoryDialog.tsx';
import { paragraph, writeStory } from '../../../electron/library/temporary-library.ts';
import { openDesk } from '../../../support/open-window.tsx';

/** The history of a story that was kept by hand under one name, and then rewritten. */
async function history() {
  let id = '';
  const shown = await openDesk(async (library) => {
    ({ id } = await writeStory(library, { headline: 'Talks in Cairo' }, [
      paragraph('They met for three hours.'),
      paragraph('Nobody spoke.'),
    ]));
  });
  const { session, history: store } = shown.desk;
  await session.openStory(id);
  await store.openHistory();
  await store.keep('Sent to the lawyers');
  session.editFields({ headline: 'Talks end in Cairo' });
  session.editBody([paragraph('They met for nine long hours.'), paragraph('Nobody spoke.')]);
  await session.flush();
  await store.openHistory();
  shown.show(<HistoryDialog history={store} />);
  const dialog = within(await screen.findByRole('dialog', { name: 'History' }));
  const text = () => dialog.getByRole('document', { name: 'Text' });
  const version = (name: RegExp) => dialog.findByRole('option', { name });
  return { ...shown, session, dialog, text, version, fields: () => session.store.getState().fields };
}

it('shows what has changed since a version, and brings all of it back', async () => {
  const { dialog, user, version, text, fields, session } = await history();
  await user.click(await version(/Sent to the lawyers/));
  await waitFor(() => expect(text().textContent).toContain('nine long'));
  const struck = [...text().querySelectorAll('del')].map(({ textContent }) => textContent);
  const put = [...text().querySelectorAll('ins')].map(({ textContent }) => textContent);
  expect(struck.join(' ')).toContain('three');
  expect(put.join(' ')).toContain('nine long');
  expect(text().textContent).toContain('Nobody spoke.');
  await user.click(dialog.getByRole('button', { name: 'Restore this version' }));
  await waitFor(() => expect(fields()?.headline).toBe('Talks in Cairo'));
  expect(JSON.stringify(session.readBody())).toContain('They met for three hours.');
});

it('brings one field or one paragraph back, and takes that back', async () => {
  const { dialog, user, version, text, fields, session } = await history();
  await user.click(await version(/Sent to the lawyers/));
  await waitFor(() => expect(text().textContent).toContain('nine long'));
  const [field, block] = within(text()).getAllByRole('button', { name: /restore/i });
  if (!field || !block) throw new Error('There is no button to restore a part');
  await user.click(field);
  await waitFor(() => expect(fields()?.headline).toBe('Talks in Cairo'));
  expect(JSON.stringify(session.readBody())).toContain('nine long');
  await user.click(await dialog.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(fields()?.headline).toBe('Talks end in Cairo'));
});

it('keeps a version under a name, which it asks for', async () => {
  const { dialog, user, version, library, session } = await history();
  await user.click(dialog.getByRole('button', { name: 'Keep a version now…' }));
  const question = within(await screen.findByRole('dialog', { name: 'Keep a version now' }));
  await user.click(question.getByRole('button', { name: 'Save' }));
  expect(question.getByText(/^Give the version a name/)).toBeTruthy();
  await user.type(question.getByRole('textbox', { name: 'Name' }), 'For the desk');
  await user.click(question.getByRole('button', { name: 'Save' }));
  await version(/For the desk/);
  const { versions } = await library.history.list(session.store.getState().loaded?.id ?? '');
  expect(versions.map(({ name }) => name)).toContain('For the desk');
});

it('renames a version, or takes its name away', async () => {
  const { dialog, user, version } = await history();
  await user.click(await version(/Sent to the lawyers/));
  await user.click(dialog.getByRole('button', { name: 'Rename this version…' }));
  const question = within(await screen.findByRole('dialog', { name: 'Name this version' }));
  const name = question.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
  expect(name.value).toBe('Sent to the lawyers');
  await user.clear(name);
  await user.click(question.getByRole('button', { name: 'Save' }));
  await version(/Kept by hand/);
  expect(dialog.queryByRole('option', { name: /Sent to the lawyers/ })).toBeNull();
});

it('goes from version to version by keys, and compares two of them in either direction', async () => {
  const { dialog, user, version, text, desk } = await history();
  await desk.history.keep('After');
  const newest = await version(/After/);
  await user.click(newest);
  await waitFor(() => expect(dialog.getByText('Nothing has changed since.')).toBeTruthy());
  dialog.getByRole('listbox', { name: 'Versions' }).focus();
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
  expect(await dialog.findByText(/^From A to B: /)).toBeTruthy();
  await waitFor(() => expect(text().querySelector('ins')).toBeTruthy());
  await user.click(dialog.getByRole('button', { name: 'Compare the other way round' }));
  expect(await dialog.findByText(/^From B to A: /)).toBeTruthy();
});

it('goes from change to change', async () => {
  const { dialog, user, version, text } = await history();
  await user.click(await version(/Sent to the lawyers/));
  await waitFor(() => expect(text().textContent).toContain('nine long'));
  await user.click(dialog.getByRole('button', { name: 'Next change' }));
  expect(await dialog.findByText(/^1 of \d/)).toBeTruthy();
});
