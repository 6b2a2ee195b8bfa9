import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { LinkableStory } from '../../../../renderer/editor/editor-services.ts';
import { paragraph, showEditor } from '../show-editor.tsx';

const story = (id: string, headline: string): LinkableStory => ({
  id,
  headline,
  sections: [],
  status: 'draft',
});

/** Where the words go on. */
const BELOW = { type: 'paragraph', children: [] };

async function fieldOf(label: string): Promise<HTMLInputElement> {
  const field = await screen.findByLabelText<HTMLInputElement>(label);
  await waitFor(() => expect(document.activeElement).toBe(field));
  return field;
}

const isClosed = (label: string) => waitFor(() => expect(screen.queryByLabelText(label)).toBeNull());

test('the address of a card is asked for, and the card comes under the words', async () => {
  const { body, run, root, select, user } = showEditor([paragraph('The film.')]);
  await select('film.', 'behind');
  await run('embed');
  const field = await fieldOf('Card address');
  fireEvent.change(field, { target: { value: 'mailto:desk@example.org' } });
  await user.keyboard('{Enter}');
  expect(screen.getByText('A card goes to an http or https address.')).toBeTruthy();
  fireEvent.change(field, { target: { value: 'example.org/film' } });
  expect(screen.queryByText('A card goes to an http or https address.')).toBeNull();
  await user.keyboard('{Enter}');
  await isClosed('Card address');
  expect(body()).toEqual([
    paragraph('The film.'),
    { type: 'embed', href: 'https://example.org/film', title: '', description: '' },
    BELOW,
  ]);
  await waitFor(() => expect(document.activeElement).toBe(root));
});

test('another story is found by its words, marked with the arrows and taken with Enter', async () => {
  const findStories = vi.fn(async (words: string) =>
    words === '' ? [] : [story('a', 'Harbour opens'), story('b', 'Harbour closes'), story('c', '')],
  );
  const { body, run, select, user } = showEditor([paragraph('The port.')], { findStories });
  await select('port.', 'behind');
  await run('related');
  const field = await fieldOf('Story');
  expect(await screen.findByText('Type a few words of a headline.')).toBeTruthy();
  fireEvent.change(field, { target: { value: 'harbour' } });
  await screen.findByText('Harbour closes');
  const marked = () =>
    document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent;
  expect(marked()).toContain('Harbour opens');
  await user.keyboard('{ArrowUp}');
  expect(marked()).toContain('Untitled');
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(marked()).toContain('Harbour closes');
  await user.keyboard('{Enter}');
  await isClosed('Story');
  expect(findStories).toHaveBeenLastCalledWith('harbour');
  expect(body()).toMatchObject([
    { type: 'paragraph' },
    { type: 'related', story: 'b', headline: 'Harbour closes' },
    BELOW,
  ]);
});

test('a story that is pressed is taken, and where none has the words it says so', async () => {
  const findStories = async (words: string) => (words === '' ? [story('a', 'Harbour opens')] : []);
  const { body, run, select, user } = showEditor([paragraph('The port.')], { findStories });
  await select('port.', 'behind');
  await run('related');
  const field = await fieldOf('Story');
  fireEvent.change(field, { target: { value: 'nothing' } });
  await screen.findByText('No story has these words.');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(body()).toEqual([paragraph('The port.')]);
  fireEvent.change(field, { target: { value: '' } });
  await user.click(await screen.findByText('Harbour opens'));
  await isClosed('Story');
  expect(body()).toMatchObject([{ type: 'paragraph' }, { type: 'related', story: 'a' }, BELOW]);
});
