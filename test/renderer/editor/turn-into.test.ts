import { $getRoot } from 'lexical';
import { describe, expect, test } from 'vitest';
import { $turnInto } from '../../../renderer/editor/commands/turn-into.ts';
import { KIND_NAMES } from '../../../renderer/editor/nodes/block-units.ts';
import type { TurnIntoAction } from '../../../shared/commands/editor-commands.ts';
import type { Block } from '../../../shared/story/block.ts';
import { footnote, text } from '../../../shared/story/inline.ts';
import { stringsOf } from '../../support/strings-of.ts';
import { openEditor } from './open-editor.ts';

const words = [text('Talks resumed'), footnote([text('On Monday')])];
const BLOCKS: Readonly<Record<TurnIntoAction, Block>> = {
  paragraph: { type: 'paragraph', children: words },
  heading2: { type: 'heading', level: 2, children: words },
  heading3: { type: 'heading', level: 3, children: words },
  heading4: { type: 'heading', level: 4, children: words },
  bulletedList: { type: 'list', ordered: false, items: [{ children: words, lists: [] }] },
  numberedList: { type: 'list', ordered: true, items: [{ children: words, lists: [] }] },
  blockQuote: {
    type: 'quote',
    children: [{ type: 'paragraph', children: words }],
    attribution: [text('A trader')],
  },
  pullQuote: {
    type: 'pullquote',
    children: [{ type: 'paragraph', children: words }],
    attribution: [text('A trader')],
  },
  keyPoints: { type: 'keypoints', title: [text('In short')], points: [words] },
  codeBlock: { type: 'code', language: 'js', text: 'Talks resumed' },
};

const said = (body: readonly Block[]) =>
  body
    .flatMap((block) => (block.type === 'code' ? block.text.split('\n') : stringsOf(block)))
    .join(' ')
    .split(/[\s()]+/)
    .filter((word) => word !== '')
    .sort();

describe.each(KIND_NAMES)('%s', (from) => {
  test.each(KIND_NAMES.filter((to) => to !== from))('becomes %s with every word', (to) => {
    const block = BLOCKS[from];
    const { body, update } = openEditor([block]);
    update(() =>
      $getRoot()
        .getAllTextNodes()
        .find((node) => node.getTextContent() === 'Talks resumed')
        ?.selectEnd(),
    );
    const before = said(body.read());
    update(() => $turnInto(to));
    expect(said(body.read())).toEqual(before);
    // A quote becomes a list within it, and a list that is quoted is a list in a quote.
    expect(JSON.stringify(body.read())).toContain(`"type":"${BLOCKS[to].type}"`);
  });
});

test.each(KIND_NAMES)('a table is left alone by a selection from its start that becomes %s', (to) => {
  const table: Block = {
    type: 'table',
    caption: [text('Grain')],
    headerRow: false,
    headerColumn: false,
    align: [null],
    rows: [[{ children: [text('2,000 tonnes')] }]],
  };
  const { body, update } = openEditor([table, { type: 'paragraph', children: [text('Talks resumed')] }]);
  update(() => {
    const last = $getRoot().getAllTextNodes().at(-1);
    // As Ctrl+Shift+Home leaves it: the end stands before the table, in no block.
    last?.selectEnd().focus.set($getRoot().getKey(), 0, 'element');
  });
  update(() => $turnInto(to));
  expect(body.read()[0]).toEqual(table);
});

test.each(['bulletedList', 'numberedList'] as const)(
  '%s asked for after a last divider leaves the first block alone',
  (to) => {
    const story: readonly Block[] = [
      { type: 'paragraph', children: [text('Talks resumed')] },
      { type: 'divider' },
    ];
    const { body, update } = openEditor(story);
    update(() => {
      $getRoot().getLastChildOrThrow().selectNext();
    });
    update(() => $turnInto(to));
    expect(body.read()).toEqual(story);
  },
);
