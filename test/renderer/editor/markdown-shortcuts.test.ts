import { $getRoot, $getSelection, $isRangeSelection, KEY_ENTER_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import type { Block } from '../../../shared/story/block.ts';
import type { Paragraph } from '../../../shared/story/blocks/paragraph.ts';
import { link, text } from '../../../shared/story/inline.ts';
import { openEditor } from './open-editor.ts';

/** Types as a keyboard does: a character at a time, each its own update. */
function typed(keys: string): readonly Block[] {
  const { editor, body, update } = openEditor([]);
  update(() => $getRoot().selectEnd());
  for (const key of keys) {
    if (key === '\n') {
      const event = new KeyboardEvent('keydown', { key: 'Enter' });
      update(() => editor.dispatchCommand(KEY_ENTER_COMMAND, event));
    } else {
      update(() => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertText(key);
      });
    }
  }
  return body.read();
}

const paragraph = (words: string): Paragraph => ({ type: 'paragraph', children: [text(words)] });
const item = (words: string) => ({ children: [text(words)], lists: [] });

test.each<[string, readonly Block[]]>([
  ['# One', [{ type: 'heading', level: 2, children: [text('One')] }]],
  ['## One', [{ type: 'heading', level: 2, children: [text('One')] }]],
  ['### One', [{ type: 'heading', level: 3, children: [text('One')] }]],
  ['#### One', [{ type: 'heading', level: 4, children: [text('One')] }]],
  ['###### One', [{ type: 'heading', level: 4, children: [text('One')] }]],
  ['- One\nTwo', [{ type: 'list', ordered: false, items: [item('One'), item('Two')] }]],
  ['* One', [{ type: 'list', ordered: false, items: [item('One')] }]],
  ['1. One', [{ type: 'list', ordered: true, items: [item('One')] }]],
  ['7. Seven', [{ type: 'list', ordered: true, start: 7, items: [item('Seven')] }]],
  ['> Words', [{ type: 'quote', children: [paragraph('Words')], attribution: [] }]],
  ['>> Words', [{ type: 'pullquote', children: [paragraph('Words')], attribution: [] }]],
  [
    '> Words\n\nAn envoy\nNext',
    [{ type: 'quote', children: [paragraph('Words')], attribution: [text('An envoy')] }, paragraph('Next')],
  ],
  ['```js\nlet x', [{ type: 'code', language: 'js', text: 'let x' }]],
  ['``` x', [{ type: 'code', language: '', text: 'x' }]],
  [
    '| a | b |\nx',
    [
      {
        type: 'table',
        caption: [],
        headerRow: true,
        headerColumn: false,
        align: [null, null],
        rows: [
          [{ children: [text('a')] }, { children: [text('b')] }],
          [{ children: [text('x')] }, { children: [] }],
        ],
      },
      { type: 'paragraph', children: [] },
    ],
  ],
  ['--- Next', [{ type: 'divider' }, paragraph('Next')]],
  ['---\nNext', [{ type: 'divider' }, paragraph('Next')]],
  ['**bold** x', [{ type: 'paragraph', children: [text('bold', 'bold'), text(' x')] }]],
  ['*italic* x', [{ type: 'paragraph', children: [text('italic', 'italic'), text(' x')] }]],
  ['~~gone~~ x', [{ type: 'paragraph', children: [text('gone', 'strike'), text(' x')] }]],
  ['`code` x', [{ type: 'paragraph', children: [text('code', 'code'), text(' x')] }]],
  [
    '[here](https://example.org/a) x',
    [{ type: 'paragraph', children: [link('https://example.org/a', [text('here')]), text(' x')] }],
  ],
  ['[here](javascript:alert) x', [paragraph('[here](javascript:alert) x')]],
  [
    'See https://example.org/a now',
    [
      {
        type: 'paragraph',
        children: [
          text('See '),
          link('https://example.org/a', [text('https://example.org/a')]),
          text(' now'),
        ],
      },
    ],
  ],
])('typing %j', (keys, body) => {
  expect(typed(keys)).toEqual(body);
});

test('a list inside a quote stays in it', () => {
  expect(typed('> - One\nTwo')).toEqual([
    {
      type: 'quote',
      children: [{ type: 'list', ordered: false, items: [item('One'), item('Two')] }],
      attribution: [],
    },
  ]);
});
