import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Block } from '../../../../shared/story/block.ts';
import { text } from '../../../../shared/story/inline.ts';
import { paragraph, showEditor } from '../show-editor.tsx';

const isClosed = () => waitFor(() => expect(screen.queryByText('Left to right')).toBeNull());

const language = () => screen.findByLabelText('Language of the phrase');

test('the word at the caret is marked in its language, which brings its direction along', async () => {
  const { body, root, run, select, user } = showEditor([paragraph('They said salam twice.')]);
  await select('sal', 'behind');
  await run('phrase');
  const choice = await language();
  await waitFor(() => expect(document.activeElement).toBe(choice));
  await user.keyboard('arabic{Enter}');
  await waitFor(() => expect(choice.textContent).toBe('Arabic'));
  await user.click(screen.getByText('Mark phrase'));
  await isClosed();
  expect(body()).toEqual([
    {
      type: 'paragraph',
      children: [
        text('They said '),
        { ...text('salam'), phrase: { language: 'ar', direction: 'rtl' } },
        text(' twice.'),
      ],
    },
  ]);
  await waitFor(() => expect(document.activeElement).toBe(root));
});

test('a phrase is shown as it is from a caret in it, changed, and taken away', async () => {
  const phrase: Block = {
    type: 'paragraph',
    children: [{ ...text('nuqneH'), phrase: { language: 'tlh', direction: 'ltr' } }],
  };
  const { body, run, select, user } = showEditor([phrase]);
  await select('nuq', 'behind');
  await run('phrase');
  expect((await language()).textContent).toBe('Klingon');
  await user.click(screen.getByText('Right to left'));
  await user.click(screen.getByText('Apply'));
  await isClosed();
  expect(body()).toMatchObject([{ children: [{ phrase: { language: 'tlh', direction: 'rtl' } }] }]);
  await run('phrase');
  await user.click(await screen.findByText('No phrase'));
  await isClosed();
  expect(body()).toEqual([paragraph('nuqneH')]);
});

test('where there are no words to mark it says so', async () => {
  const { body, run, target, user } = showEditor([]);
  target.focusStart();
  await run('phrase');
  expect(await screen.findByText(/^Select the words first/)).toBeTruthy();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByText(/^Select the words first/)).toBeNull());
  expect(body()).toEqual([]);
});
