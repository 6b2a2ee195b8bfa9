import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  SELECTION_CHANGE_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, test } from 'vitest';
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
  expect(press(editor, KEY_TAB_COMMAND)).toBe(true);
  update(() => $type(' More.'));
  expect(body.read()).toEqual([p('By Amal in Port Sudan. More.')]);
});

test('Tab after the last place goes behind the snippet, to the words that stood there', () => {
  const { editor, body, update } = openEditor([p('So credit and on.')], services);
  update(() => $getRoot().getAllTextNodes()[0]?.select(9, 9));
  press(editor, KEY_TAB_COMMAND);
  update(() => $type('Amal'));
  press(editor, KEY_TAB_COMMAND);
  press(editor, KEY_TAB_COMMAND);
  update(() => $type('!'));
  expect(body.read()).toEqual([p('So By Amal in [TK place].! and on.')]);
  // From there on Tab is Tab again.
  press(editor, KEY_TAB_COMMAND);
  update(() => $type('?'));
  expect(body.read()).toEqual([p('So By Amal in [TK place].!? and on.')]);
});

test('only its own places are filled, not those that stood in the line', () => {
  const { editor, body, update } = openEditor([p('[TK when] credit and [TK more]')], services);
  update(() => $getRoot().getAllTextNodes()[0]?.select(16, 16));
  press(editor, KEY_TAB_COMMAND);
  expect(selected(editor)).toBe('[TK name]');
  press(editor, KEY_TAB_COMMAND, true);
  expect(selected(editor)).toBe('[TK name]');
  press(editor, KEY_TAB_COMMAND);
  press(editor, KEY_TAB_COMMAND);
  update(() => $type('!'));
  expect(body.read()).toEqual([p('[TK when] By [TK name] in [TK place].! and [TK more]')]);
});

test('Tab goes through the places of a snippet in a cell before it goes to the next cell', () => {
  const cells = (...words: readonly string[]): Block => ({
    type: 'table',
    caption: [],
    headerRow: false,
    headerColumn: false,
    align: [null, null],
    rows: [words.map((each) => ({ children: each === '' ? [] : [text(each)] }))],
  });
  const { editor, body, update } = openEditor([cells('credit', '')], services);
  update(() => $getRoot().getAllTextNodes()[0]?.selectEnd());
  press(editor, KEY_TAB_COMMAND);
  update(() => $type('Amal'));
  press(editor, KEY_TAB_COMMAND);
  update(() => $type('Aden'));
  press(editor, KEY_TAB_COMMAND);
  press(editor, KEY_TAB_COMMAND);
  update(() => $type('Next'));
  expect(body.read()).toEqual([cells('By Amal in Aden.', 'Next')]);
});

test('Shift+Tab goes back, and stays at the first place', () => {
  const { editor, update } = openEditor([p('One.'), p('')], services);
  update(() => $getRoot().selectEnd());
  update(() => insertSnippet(editor, TWO));
  expect(selected(editor)).toBe('[TK one]');
  press(editor, KEY_TAB_COMMAND);
  expect(selected(editor)).toBe('[TK two]');
  press(editor, KEY_TAB_COMMAND, true);
  expect(selected(editor)).toBe('[TK one]');
  press(editor, KEY_TAB_COMMAND, true);
  expect(selected(editor)).toBe('[TK one]');
});

test('Escape ends it: Tab goes to no place any more', () => {
  const { editor, body, update } = openEditor([p('')], services);
  update(() => $getRoot().selectEnd());
  update(() => insertSnippet(editor, CREDIT));
  expect(press(editor, KEY_ESCAPE_COMMAND)).toBe(true);
  press(editor, KEY_TAB_COMMAND);
  expect(selected(editor)).toBe('[TK name]');
  update(() => $getRoot().selectStart());
  press(editor, KEY_TAB_COMMAND);
  expect(selected(editor)).toBe('');
  expect(body.read()).toEqual(CREDIT.body);
});

test('a caret that went elsewhere ends it too', () => {
  const { editor, update } = openEditor([p('Before.'), p('')], services);
  update(() => $getRoot().selectEnd());
  update(() => insertSnippet(editor, CREDIT));
  update(() => $getRoot().selectStart());
  press(editor, KEY_TAB_COMMAND);
  expect(selected(editor)).toBe('');
});

test('is one step of undo, which gives the trigger back', () => {
  const { editor, body, update } = openEditor([p('So credit')], services);
  update(() => $getRoot().selectEnd());
  press(editor, KEY_TAB_COMMAND);
  expect(body.read()).toEqual([p('So By [TK name] in [TK place].')]);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(body.read()).toEqual([p('So credit')]);
  update(() => $getRoot().selectEnd());
  press(editor, KEY_TAB_COMMAND);
  expect(body.read()).toEqual([p('So By [TK name] in [TK place].')]);
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

describe('a caret that comes into a place to fill', () => {
  const come = (opened: ReturnType<typeof openEditor>, offset: number) =>
    opened.update(() => {
      $getRoot().getAllTextNodes()[0]?.select(offset, offset);
      opened.editor.dispatchCommand(SELECTION_CHANGE_COMMAND, undefined);
    });

  test('selects it whole, so that what is typed replaces it', () => {
    const opened = openEditor([p('By [TK who] and TK more')]);
    come(opened, 6);
    expect(selected(opened.editor)).toBe('[TK who]');
    opened.update(() => $type('Amal'));
    expect(opened.body.read()).toEqual([p('By Amal and TK more')]);
    come(opened, 13);
    expect(selected(opened.editor)).toBe('TK');
  });

  test('stands in its words when it comes once more', () => {
    const opened = openEditor([p('By [TK who]')]);
    come(opened, 6);
    come(opened, 7);
    expect(selected(opened.editor)).toBe('');
    opened.update(() => $type('X'));
    come(opened, 8);
    expect(opened.body.read()).toEqual([p('By [TK Xwho]')]);
    expect(selected(opened.editor)).toBe('');
  });

  test.each([
    ['beside it', p('By [TK who]'), 3],
    ['in code', { type: 'code', language: '', text: 'By [TK who]' } as Block, 6],
  ])('stays where it is %s', (_, block, offset) => {
    const opened = openEditor([block]);
    come(opened, offset);
    expect(selected(opened.editor)).toBe('');
  });
});
