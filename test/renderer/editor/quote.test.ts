import {
  $createParagraphNode,
  $createRangeSelection,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $selectAll,
  $setSelection,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import { $turnInto } from '../../../renderer/editor/commands/turn-into.ts';
import { $createDividerNode } from '../../../renderer/editor/nodes/divider/DividerNode.ts';
import { $insertDivider } from '../../../renderer/editor/nodes/divider/insert-divider.ts';
import { $isQuoteNode, type QuoteNode } from '../../../renderer/editor/nodes/quote/QuoteNode.ts';
import type { Block } from '../../../shared/story/block.ts';
import type { Paragraph } from '../../../shared/story/blocks/paragraph.ts';
import { text } from '../../../shared/story/inline.ts';
import { openEditor } from './open-editor.ts';

const paragraph = (words = ''): Paragraph => ({
  type: 'paragraph',
  children: words === '' ? [] : [text(words)],
});
const quote = (words: readonly string[], attribution = '', type: 'quote' | 'pullquote' = 'quote'): Block => ({
  type,
  children: words.map(paragraph),
  attribution: attribution === '' ? [] : [text(attribution)],
});

function press(
  editor: LexicalEditor,
  command: typeof KEY_ENTER_COMMAND | typeof KEY_BACKSPACE_COMMAND,
): void {
  const key = command === KEY_ENTER_COMMAND ? 'Enter' : 'Backspace';
  editor.update(() => editor.dispatchCommand(command, new KeyboardEvent('keydown', { key }) as never), {
    discrete: true,
  });
}

function $quote(): QuoteNode {
  const node = $getRoot().getChildren().find($isQuoteNode);
  if (!node) throw new Error('there is no quote');
  return node;
}

function caretBlock(editor: LexicalEditor): string {
  return editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return 'nowhere';
    const node = selection.anchor.getNode();
    return ($isElementNode(node) ? node : node.getParentOrThrow()).getType();
  });
}

describe('Enter in a quote', () => {
  test('on its last empty line goes to the attribution', () => {
    const { editor, body, update } = openEditor([quote(['We will be back.', ''])]);
    update(() => $quote().getWords().at(-1)?.selectEnd());
    press(editor, KEY_ENTER_COMMAND);
    expect(caretBlock(editor)).toBe('attribution');
    expect(body.read()).toEqual([quote(['We will be back.'])]);
  });

  test('within its words makes another paragraph of it', () => {
    const { editor, body, update } = openEditor([quote(['We will be back.'])]);
    update(() => $quote().getFirstChild()?.selectEnd());
    press(editor, KEY_ENTER_COMMAND);
    expect(body.read()).toEqual([quote(['We will be back.', ''])]);
  });

  test('in the attribution goes on below the quote', () => {
    const { editor, body, update } = openEditor([quote(['We will be back.'], 'A trader')]);
    update(() => $quote().getAttribution()?.selectEnd());
    press(editor, KEY_ENTER_COMMAND);
    expect(caretBlock(editor)).toBe('paragraph');
    expect(body.read()).toEqual([quote(['We will be back.'], 'A trader'), paragraph()]);
  });
});

describe('Backspace in a quote', () => {
  test('at its start leaves the words as paragraphs, and who said them', () => {
    const { editor, body, update } = openEditor([quote(['One.', 'Two.'], 'A trader')]);
    update(() => $quote().getFirstChild()?.selectStart());
    press(editor, KEY_BACKSPACE_COMMAND);
    expect(body.read()).toEqual([paragraph('One.'), paragraph('Two.'), paragraph('A trader')]);
  });

  test('in an empty quote leaves one empty paragraph', () => {
    const { editor, body, update } = openEditor([paragraph('Before'), quote([''])]);
    update(() => $quote().getFirstChild()?.selectStart());
    press(editor, KEY_BACKSPACE_COMMAND);
    expect(body.read()).toEqual([paragraph('Before'), paragraph()]);
    expect(caretBlock(editor)).toBe('paragraph');
  });

  test('before a link within its first line leaves it a quote', () => {
    const linked: Block = {
      type: 'quote',
      children: [
        {
          type: 'paragraph',
          children: [text('See '), { type: 'link', href: 'https://a.org/', children: [text('it')] }],
        },
      ],
      attribution: [],
    };
    const { editor, update } = openEditor([linked]);
    update(() => {
      const words = $quote().getAllTextNodes()[1];
      words?.select(0, 0);
    });
    press(editor, KEY_BACKSPACE_COMMAND);
    expect(editor.read(() => $getRoot().getChildren().some($isQuoteNode))).toBe(true);
  });

  test('in an empty attribution goes back to the words', () => {
    const { editor, body, update } = openEditor([quote(['One.'])]);
    update(() => $quote().getAttribution()?.selectStart());
    press(editor, KEY_BACKSPACE_COMMAND);
    expect(caretBlock(editor)).toBe('paragraph');
    expect(body.read()).toEqual([quote(['One.'])]);
  });

  test('after a quote goes into its attribution and takes an empty line with it', () => {
    const { editor, body, update } = openEditor([quote(['One.'], 'A trader'), paragraph()]);
    update(() => $getRoot().getLastChild()?.selectStart());
    press(editor, KEY_BACKSPACE_COMMAND);
    expect(caretBlock(editor)).toBe('attribution');
    expect(body.read()).toEqual([quote(['One.'], 'A trader')]);
  });
});

describe('a quote', () => {
  test('is made of the selected blocks and unmade again', () => {
    const { body, update } = openEditor([paragraph('One.'), paragraph('Two.'), paragraph('Three.')]);
    update(() => {
      const [first, second] = $getRoot().getAllTextNodes();
      if (!first || !second) throw new Error('there are no words');
      const selection = $createRangeSelection();
      selection.anchor.set(first.getKey(), 1, 'text');
      selection.focus.set(second.getKey(), 2, 'text');
      $setSelection(selection);
      $turnInto('blockQuote');
    });
    expect(body.read()).toEqual([quote(['One.', 'Two.']), paragraph('Three.')]);
    update(() => $turnInto('pullQuote'));
    expect(body.read()).toEqual([quote(['One.', 'Two.'], '', 'pullquote'), paragraph('Three.')]);
    update(() => $turnInto('paragraph'));
    expect(body.read()).toEqual([paragraph('One.'), paragraph('Two.'), paragraph('Three.')]);
  });

  test('becomes a heading by losing the quote first', () => {
    const { body, update } = openEditor([quote(['One.'])]);
    update(() => {
      $quote().getFirstChild()?.selectEnd();
      $turnInto('heading3');
    });
    expect(body.read()).toEqual([{ type: 'heading', level: 3, children: [text('One.')] }]);
  });

  test('splits around what cannot stand in it', () => {
    const { body, update } = openEditor([quote(['One.', 'Two.'], 'A trader')]);
    update(() => {
      $quote().getFirstChild()?.insertAfter($createDividerNode());
    });
    expect(body.read()).toEqual([quote(['One.']), { type: 'divider' }, quote(['Two.'], 'A trader')]);
  });

  test('keeps the attribution last, and only one', () => {
    const { body, update } = openEditor([quote(['One.'], 'A trader')]);
    update(() => {
      $quote().append($createParagraphNode().append($createTextNode('Two.')));
    });
    expect(body.read()).toEqual([quote(['One.', 'Two.'], 'A trader')]);
  });

  test('around quotes and a divider takes them in where they stand', () => {
    const { body, update } = openEditor([
      paragraph('One.'),
      quote(['Two.'], 'A trader'),
      { type: 'divider' },
      paragraph('Three.'),
    ]);
    update(() => {
      $selectAll();
      $turnInto('blockQuote');
    });
    expect(body.read()).toEqual([
      quote(['One.', 'Two.', 'A trader']),
      { type: 'divider' },
      quote(['Three.']),
    ]);
  });
});

test('Delete at the end of the words goes to the attribution', () => {
  const { editor, body, update } = openEditor([quote(['One.'], 'A trader')]);
  update(() => $quote().getFirstChild()?.selectEnd());
  editor.update(
    () => editor.dispatchCommand(KEY_DELETE_COMMAND, new KeyboardEvent('keydown', { key: 'Delete' })),
    { discrete: true },
  );
  expect(caretBlock(editor)).toBe('attribution');
  expect(body.read()).toEqual([quote(['One.'], 'A trader')]);
});

test('a divider asked for in a quote stands below it, and the caret below that', () => {
  const { editor, body, update } = openEditor([quote(['One.'], 'A trader')]);
  update(() => {
    $quote().getFirstChild()?.selectEnd();
    $insertDivider();
  });
  expect(body.read()).toEqual([quote(['One.'], 'A trader'), { type: 'divider' }, paragraph()]);
  expect(caretBlock(editor)).toBe('paragraph');
});
