import { $getRoot, $getSelection, $isRangeSelection, $isTextNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import { SLASH_ENTRIES, slashGroups } from '../../../renderer/editor/slash/slash-entries.ts';
import {
  $removeSlash,
  $slashBeforeCaret,
  $slashQuery,
  type Slash,
} from '../../../renderer/editor/slash/slash-query.ts';
import { watchSlash } from '../../../renderer/editor/slash/watch-slash.ts';
import type { Block } from '../../../shared/story/block.ts';
import { text } from '../../../shared/story/inline.ts';
import { openEditor } from './open-editor.ts';

const p = (...words: string[]): Block => ({ type: 'paragraph', children: words.map((each) => text(each)) });

function $type(words: string): void {
  const selection = $getSelection() ?? $getRoot().selectEnd();
  if ($isRangeSelection(selection)) selection.insertText(words);
}

describe('a slash asks for something', () => {
  const cases: readonly [string, Block, string, boolean][] = [
    ['on an empty line', p(), '/', true],
    ['behind a space', p('Talks '), '/', true],
    ['but not within words', p('and'), '/', false],
    ['nor behind another', p('https:/'), '/', false],
    ['nor in code', { type: 'code', language: '', text: 'a ' }, '/', false],
    ['nor in words that are code', { type: 'paragraph', children: [text('a ', 'code')] }, '/', false],
    [
      'nor in a cell',
      {
        type: 'table',
        caption: [],
        headerRow: false,
        headerColumn: false,
        align: [null],
        rows: [[{ children: [] }]],
      },
      '/',
      false,
    ],
  ];
  test.each(cases)('%s', (_, block, typed, asks) => {
    const { editor, update } = openEditor([block]);
    update(() => {
      const last = $getRoot().getLastDescendant();
      last?.selectEnd();
      const selection = $getSelection();
      // As the caret has it from the words before it.
      if ($isRangeSelection(selection) && $isTextNode(last)) selection.setFormat(last.getFormat());
      $type(typed);
    });
    expect(editor.read($slashBeforeCaret) !== null).toBe(asks);
  });

  test('not where words follow it', () => {
    const { editor, update } = openEditor([p('Talks')]);
    update(() => {
      $getRoot().selectStart();
      $type('/');
    });
    expect(editor.read($slashBeforeCaret)).toBeNull();
  });

  test('when it is typed, and not when it is pasted or stands there', () => {
    const { editor, update } = openEditor([p('Talks ')]);
    const asked: Slash[] = [];
    const stop = watchSlash(editor, (slash) => asked.push(slash));
    update(() => $type('/'));
    expect(asked).toHaveLength(0);
    update(() => $type(' '));
    editor
      .getRootElement()
      ?.dispatchEvent(new InputEvent('beforeinput', { data: '/', inputType: 'insertText' }));
    update(() => $type('/'));
    update(() => $type('t'));
    stop();
    expect(asked).toHaveLength(1);
  });
});

test('what is typed behind a slash is read, and goes with it', () => {
  const { editor, body, update } = openEditor([p('Talks ')]);
  update(() => $type('/'));
  const slash = editor.read($slashBeforeCaret);
  if (!slash) throw new Error('there is no slash');
  update(() => $type('tab'));
  expect(editor.read(() => $slashQuery(slash))).toBe('tab');
  update(() => $removeSlash(slash));
  expect(body.read()).toEqual([p('Talks ')]);
  expect(editor.read(() => $slashQuery(slash))).toBeNull();
});

test('a space right behind the slash is no question', () => {
  const { editor, update } = openEditor([p()]);
  update(() => $type('/'));
  const slash = editor.read($slashBeforeCaret) as Slash;
  update(() => $type(' or'));
  expect(editor.read(() => $slashQuery(slash))).toBeNull();
});

test.each([
  ['tab', 'Table'],
  ['h2', 'Heading 2'],
  ['photo', 'Image'],
  ['bull', 'Bulleted list'],
  ['pq', 'Pull quote'],
  ['youtube', 'Embed card'],
  ['SUMMARY', 'Key points'],
  ['hr', 'Divider'],
  ['read more', 'Related story'],
])('%j finds %s first', (query, label) => {
  const first = slashGroups(SLASH_ENTRIES, query)[0]?.entries[0];
  expect(first?.label).toBe(label);
});

test('what nothing is called finds nothing', () => {
  expect(slashGroups(SLASH_ENTRIES, 'zzz')).toEqual([]);
});
