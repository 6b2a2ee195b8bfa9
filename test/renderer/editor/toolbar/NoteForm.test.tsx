import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { $getRoot, $getSelection, $isRangeSelection, type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import { $isFootnoteNode } from '../../../../renderer/editor/nodes/footnote/FootnoteNode.ts';
import { EDIT_NOTE_COMMAND } from '../../../../renderer/editor/nodes/footnote/footnote-extension.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { type Inline, text } from '../../../../shared/story/inline.ts';
import { paragraph, type ShownEditor, showEditor } from '../show-editor.tsx';

const line = (...children: readonly Inline[]): Block => ({ type: 'paragraph', children });
const note = (...children: Extract<Inline, { type: 'footnote' }>['children']): Inline => ({
  type: 'footnote',
  children,
});
const isClosed = () => waitFor(() => expect(screen.queryByLabelText('Words of the note')).toBeNull());

interface OpenNote extends ShownEditor {
  readonly form: HTMLElement;
  write(words: string): Promise<void>;
}

async function withForm(shown: ShownEditor): Promise<OpenNote> {
  const form = await screen.findByLabelText<HTMLElement & { __lexicalEditor?: LexicalEditor }>(
    'Words of the note',
  );
  await waitFor(() => expect(document.activeElement).toBe(form));
  return {
    ...shown,
    form,
    write: (words) =>
      act(async () => {
        form.__lexicalEditor?.update(
          () => {
            const selection = $getSelection();
            if ($isRangeSelection(selection)) selection.insertText(words);
          },
          { discrete: true },
        );
      }),
  };
}

async function newNote(): Promise<OpenNote> {
  const shown = showEditor([paragraph('It sank.')]);
  await shown.select('sank.', 'behind');
  await shown.run('footnote');
  return withForm(shown);
}

async function openNote(
  of: Inline,
  words?: { readonly start: number; readonly end: number },
): Promise<OpenNote> {
  const shown = showEditor([line(text('It sank.'), of, text(' Then'))]);
  const key = shown.editor.read(
    () => $getRoot().getFirstDescendant()?.getNextSiblings().find($isFootnoteNode)?.getKey() ?? '',
  );
  await act(async () => shown.editor.dispatchCommand(EDIT_NOTE_COMMAND, { key, ...(words && { words }) }));
  return withForm(shown);
}

test('what is written stands in the story at once, and Enter goes on behind its number', async () => {
  const { body, form, root, type, write } = await newNote();
  await write('Says the port');
  expect(body()).toEqual([line(text('It sank.'), note(text('Says the port')))]);
  fireEvent.keyDown(form, { key: 'Enter', shiftKey: true });
  await write('authority');
  fireEvent.keyDown(form, { key: 'Enter' });
  await isClosed();
  await waitFor(() => expect(document.activeElement).toBe(root));
  await type('!');
  expect(body()).toEqual([
    line(text('It sank.'), note(text('Says the port'), { type: 'break' }, text('authority')), text('!')),
  ]);
});

test('the words of one visit are one step of undo', async () => {
  const { body, editor, form, write } = await openNote(note(text('Port')));
  await write(' a');
  await write('b');
  fireEvent.keyDown(form, { key: 'Enter' });
  await isClosed();
  expect(body()).toMatchObject([{ children: [{}, note(text('Port ab')), {}] }]);
  await act(async () => editor.dispatchCommand(UNDO_COMMAND, undefined));
  expect(body()).toMatchObject([{ children: [{}, note(text('Port')), {}] }]);
});

test('what is pasted is words, and what is dropped stays out', async () => {
  const { body, form } = await openNote(note(text('See ')));
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', ' the report\n');
  clipboardData.setData('text/html', '<h2>the report</h2>');
  await act(async () => {
    form.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  expect(body()).toMatchObject([{ children: [{}, note(text('See the report')), {}] }]);
  expect(fireEvent.drop(form, { dataTransfer: clipboardData })).toBe(false);
});

test('the words that were asked for are selected, so that what is typed takes their place', async () => {
  const { body, write } = await openNote(note(text('See the '), text('old', 'bold'), text(' report')), {
    start: 4,
    end: 11,
  });
  await write('a');
  expect(body()).toMatchObject([{ children: [{}, note(text('See a report')), {}] }]);
});

test('closes where somebody else changes its words, or takes the note out', async () => {
  const { update } = await openNote(note(text('Port')));
  await update(() => {
    $getRoot()
      .getFirstDescendant()
      ?.getNextSiblings()
      .find($isFootnoteNode)
      ?.setNote({
        type: 'footnote',
        children: [text('Harbour')],
      });
  });
  await isClosed();
});
