import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ChooseTextDialog } from '../../../../renderer/features/external-change/ChooseTextDialog.tsx';
import type { Story } from '../../../../shared/story/story.ts';
import { paragraph, writeStory } from '../../../electron/library/temporary-library.ts';
import { openDesk } from '../../../support/open-window.tsx';

/** A story that was written here after another program had written another headline into its file. */
async function changedTwice() {
  let id = '';
  const shown = await openDesk(async (library) => {
    ({ id } = await writeStory(library, { headline: 'Talks' }, [paragraph('Three hours.')]));
  });
  const { session, externalChange } = shown.desk;
  await session.openStory(id);
  const file = join(shown.library.folder, 'stories', id, 'story.json');
  const story = JSON.parse(await readFile(file, 'utf8')) as Story;
  await writeFile(file, JSON.stringify({ ...story, headline: 'Talks, as they wrote it' }));
  session.editFields({ headline: 'Talks, as I wrote it' });
  expect(await session.flush()).toBe(false);
  shown.show(<ChooseTextDialog externalChange={externalChange} />);
  await act(() => externalChange.choose());
  const dialog = within(await screen.findByRole('dialog', { name: 'Two texts of one story' }));
  const press = (name: string) => shown.user.click(dialog.getByRole('button', { name }));
  const headline = () => shown.library.read(id).then((story) => story.headline);
  return { ...shown, session, dialog, press, headline, id };
}

it('does not merge before it is chosen what each place says', async () => {
  const { dialog, user, press, headline } = await changedTwice();
  const merge = dialog.getByRole<HTMLButtonElement>('button', { name: 'Use the merged text' });
  expect(merge.disabled).toBe(true);
  // Read first, and Enter chooses nothing that nobody has read.
  const text = dialog.getByRole('document', { name: 'Text' });
  await waitFor(() => expect(document.activeElement).toBe(text));
  expect(dialog.getByText(/^One place was changed in both\./)).toBeTruthy();
  const choice = within(dialog.getByRole('radiogroup', { name: 'Headline' }));
  await user.click(choice.getByRole('radio', { name: 'Theirs' }));
  await waitFor(() => expect(merge.disabled).toBe(false));
  await press('Use the merged text');
  await waitFor(async () => expect(await headline()).toBe('Talks, as they wrote it'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it.each([
  ['Keep mine', 'Talks, as I wrote it'],
  ['Take theirs', 'Talks, as they wrote it'],
])('%s leaves that text in the story, and the other in the history', async (button, kept) => {
  const { press, headline, library, id } = await changedTwice();
  await press(button);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(async () => expect(await headline()).toBe(kept));
  expect((await library.history.list(id)).versions.length).toBeGreaterThan(0);
});

it('keeps both as two stories', async () => {
  const { press, library, headline } = await changedTwice();
  await press('Keep both as two stories');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const found = await library.search({ text: 'wrote', from: 0, count: 9 });
  expect(found.hits.map(({ story }) => story.headline).sort()).toEqual([
    'Talks, as I wrote it',
    'Talks, as they wrote it',
  ]);
  expect(await headline()).toMatch(/^Talks, as/);
});

it('shows what they changed, word for word', async () => {
  const { dialog } = await changedTwice();
  const text = dialog.getByRole('document', { name: 'Text' });
  expect([...text.querySelectorAll('ins')].map(({ textContent }) => textContent).join(' ')).toContain('they');
  expect(text.textContent).toContain('Three hours.');
});
