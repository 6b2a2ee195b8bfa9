import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  UNDO_COMMAND,
} from 'lexical';
import { expect, test } from 'vitest';
import { insertSnippet } from '../../../renderer/editor/snippets/insert-snippet.ts';
import type { SnippetWithBody } from '../../../shared/snippets/snippet-with-body.ts';
import type { Block } from '../../../shared/story/block.ts';
import { text } from '../../../shared/story/inline.ts';
import { NO_SERVICES, openEditor } from './open-editor.ts';

const p = (words: string): Block => ({ type: 'paragraph', children: words === '' ? [] : [text(words)] });
const CREDIT: SnippetWithBody = {
  id: 'credit',
  name: 'Credit',
  trigger: 'credit',
  text: '',
  body: [p('By [TK name] in [TK place].')],
};
const TWO: SnippetWithBody = {
  ...CREDIT,
  id: 'two',
  trigger: 'two',
  body: [p('A [TK one]'), p('[TK two] B')],
};
const services = {
  ...NO_SERVICES,
  snippets: { current: () => [CREDIT, TWO], load: async () => [CREDIT, TWO] },
};

/** Presses a key; true when the text had a use for it. */
function press(editor: LexicalEditor, command: typeof KEY_TAB_COMMAND, shiftKey = false): boolean {
  let taken = false;
  editor.update(
    () => {
      taken = editor.dispatchCommand(command, new KeyboardEvent('keydown', { shiftKey, cancelable: true }));
    },
    { discrete: true },
  );
  return taken;
}

const selected = (editor: LexicalEditor) => editor.read(() => $getSelection()?.getTextContent());

function $type(words: string): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.insertText(words);
}

test('a trigger and Tab are the snippet, and Tab goes from place to place', () => {
  const { editor, body, update } = openEditor([p('credit')], services);
  update(() => $getRoot().selectEnd());
  expect(press(editor, KEY_TAB_COMMAND)).toBe(true);
  expect(body.read()).toEqual(CREDIT.body);
  expect(selected(editor)).toBe('[TK name]');
  update(() => $type('Amal'));
  expect(press(editor, KEY_TAB_COMMAND)).toBe(true);
  expect(selected(editor)).toBe('[TK place]');
  update(() => $type('Port Sudan'));
  expect(body.read()).toEqual([p('By Amal in Port Sudan.')]);
  expect(press(editor, KEY_TAB_COMMAND)).toBe(false);
});

test('Shift+Tab goes back, and past the last place comes the first', () => {
  const { editor, update } = openEditor([p('One.'), p('')], services);
  update(() => $getRoot().selectEnd());
  update(() => insertSnippet(editor, TWO));
  expect(selected(editor)).toBe('[TK one]');
  press(editor, KEY_TAB_COMMAND);
  expect(selected(editor)).toBe('[TK two]');
  press(editor, KEY_TAB_COMMAND, true);
  expect(selected(editor)).toBe('[TK one]');
  press(editor, KEY_TAB_COMMAND);
  press(editor, KEY_TAB_COMMAND);
  expect(selected(editor)).toBe('[TK one]');
});

test('Escape ends it: Tab goes on to the next control again', () => {
  const { editor, body, update } = openEditor([p('')], services);
  update(() => $getRoot().selectEnd());
  update(() => insertSnippet(editor, CREDIT));
  expect(press(editor, KEY_ESCAPE_COMMAND)).toBe(true);
  expect(press(editor, KEY_TAB_COMMAND)).toBe(false);
  expect(body.read()).toEqual(CREDIT.body);
});

test('a caret that went elsewhere ends it too', () => {
  const { editor, update } = openEditor([p('Before.'), p('')], services);
  update(() => $getRoot().selectEnd());
  update(() => insertSnippet(editor, CREDIT));
  update(() => $getRoot().selectStart());
  expect(press(editor, KEY_TAB_COMMAND)).toBe(false);
});

test('is one step of undo, which gives the trigger back', () => {
  const { editor, body, update } = openEditor([p('So credit')], services);
  update(() => $getRoot().selectEnd());
  press(editor, KEY_TAB_COMMAND);
  expect(body.read()).toEqual([p('So By [TK name] in [TK place].')]);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(body.read()).toEqual([p('So credit')]);
});

test.each([
  ['another word', p('credits')],
  ['code', { type: 'code', language: '', text: 'credit' } as Block],
])('Tab behind %s is Tab', (_, block) => {
  const { editor, body, update } = openEditor([block], services);
  update(() => $getRoot().selectEnd());
  press(editor, KEY_TAB_COMMAND);
  expect(JSON.stringify(body.read())).not.toContain('TK');
});
