import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { Block } from '../../../../../shared/story/block.ts';
import { blockText } from '../../../../../shared/story/block-text.ts';
import { text } from '../../../../../shared/story/inline.ts';
import '../../../../support/popover.ts';
import { renderEditor } from '../render-editor.tsx';

afterEach(cleanup);

const paragraph = (words: string): Block => ({ type: 'paragraph', children: [text(words)] });
const FIGURE: Block = { type: 'figure', media: 'a.jpg', alt: '', caption: 'A cat at sea', credit: '' };

/** The bar over a story, asked for by its key. */
async function find(...body: readonly Block[]) {
  const rendered = renderEditor(body);
  act(() => rendered.writing.finder.open(false));
  const bar = within(await screen.findByRole('search', { name: 'Find in the story' }));
  const user = userEvent.setup();
  return {
    ...rendered,
    bar,
    user,
    field: bar.getByRole<HTMLInputElement>('textbox', { name: 'Find' }),
    press: (name: string) => user.click(bar.getByRole('button', { name })),
    shows: (words: string) => waitFor(() => expect(bar.getByRole('status').textContent).toBe(words)),
    words: () => rendered.body().map(blockText),
  };
}

it('goes from hit to hit by Enter and by its buttons, and says where it is', async () => {
  const { bar, user, field, press, shows } = await find(paragraph('a cat'), paragraph('a cat, a cat'));
  expect(document.activeElement).toBe(field);
  expect(bar.getByRole<HTMLButtonElement>('button', { name: 'Next' }).disabled).toBe(true);
  await user.type(field, 'cat');
  await shows('1 of 3');
  await user.keyboard('{Enter}');
  await shows('2 of 3');
  await press('Next');
  await press('Next');
  await shows('1 of 3');
  await press('Previous');
  await shows('3 of 3');
  field.focus();
  await user.keyboard('{Shift>}{Enter}{/Shift}');
  await shows('2 of 3');
  await user.clear(field);
  await user.type(field, 'dog');
  await shows('Nothing found');
});

it('puts other words in the place of one hit, or of all of them', async () => {
  const { bar, user, field, press, shows, words } = await find(paragraph('a cat'), paragraph('a cat, a cat'));
  await user.type(field, 'cat');
  await shows('1 of 3');
  await press('Show what to replace with');
  await user.type(bar.getByRole('textbox', { name: 'Replace with' }), 'dog{Enter}');
  await waitFor(() => expect(words()).toEqual(['a dog', 'a cat, a cat']));
  await press('Replace');
  await waitFor(() => expect(words()).toEqual(['a dog', 'a dog, a cat']));
  await user.keyboard('[ControlLeft>]z[/ControlLeft]');
  await waitFor(() => expect(words()).toEqual(['a dog', 'a cat, a cat']));
  await press('Replace all');
  await shows('Replaced 2');
  expect(words()).toEqual(['a dog', 'a dog, a dog']);
  await press('Show what to replace with');
  expect(bar.queryByRole('textbox', { name: 'Replace with' })).toBeNull();
});

it('takes back by its key what was replaced last, when nothing is left to be found', async () => {
  const { user, bar, field, press, shows, words } = await find(paragraph('a cat'), paragraph('a cat'));
  await user.type(field, 'cat');
  await shows('1 of 2');
  await press('Show what to replace with');
  await user.type(bar.getByRole('textbox', { name: 'Replace with' }), 'dog');
  await press('Replace all');
  await shows('Replaced 2');
  const all = bar.getByRole('button', { name: 'Replace all' });
  expect([document.activeElement, all.getAttribute('aria-disabled')]).toEqual([all, 'true']);
  await press('Replace all');
  expect(words()).toEqual(['a dog', 'a dog']);
  await user.keyboard('[ControlLeft>]z[/ControlLeft]');
  await waitFor(() => expect(words()).toEqual(['a cat', 'a cat']));
});

it('says in which field a hit stands that is apart from the text', async () => {
  const { user, field, bar } = await find(paragraph('a dog'), FIGURE);
  await user.type(field, 'cat');
  await waitFor(() => expect(bar.getByRole('status').textContent).toMatch(/^1 of 1, in caption$/));
});

it('says what is wrong with a pattern, and closes by Escape', async () => {
  const { user, field, bar } = await find(paragraph('a cat'));
  await user.type(field, '[[');
  await user.click(bar.getByRole('button', { name: /pattern|expression/i }));
  await waitFor(() => expect(bar.getByRole('alert').textContent).not.toBe(''));
  expect(field.getAttribute('aria-invalid')).toBe('true');
  field.focus();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('search')).toBeNull());
});
