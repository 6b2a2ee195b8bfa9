import {
  $createNodeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/story/block.ts';
import { openEditor } from './open-editor.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const divider: Block = { type: 'divider' };

it('another body takes the place of the present one as one step of undo, and what stays stays the same', () => {
  const { editor, body, touched } = openEditor([paragraph('One.'), paragraph('Two.'), paragraph('Three.')]);
  const before = body.read();
  const next = [before[0] as Block, divider, paragraph('Zwei.'), before[2] as Block];
  body.write(next);
  expect(body.read()).toEqual(next);
  expect(body.read()[0]).toBe(before[0]);
  expect(body.read()[3]).toBe(before[2]);
  expect(touched()).toBe(1);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(body.read()).toEqual(before);
  editor.dispatchCommand(REDO_COMMAND, undefined);
  expect(body.read()).toEqual(next);
});

it('an empty body is written to and emptied', () => {
  const { body } = openEditor([]);
  body.write([paragraph('One.')]);
  expect(body.read()).toEqual([paragraph('One.')]);
  body.write([]);
  expect(body.read()).toEqual([]);
});

/** Puts the caret where `|` stands in the only line that has one; the answer reads it back the same way. */
function withCaret(lines: readonly string[]) {
  const { editor, body, update } = openEditor(lines.map((line) => paragraph(line.replace('|', ''))));
  const at = lines.findIndex((line) => line.includes('|'));
  update(() => {
    const text = $getRoot().getChildAtIndex(at);
    const first = $isElementNode(text) ? text.getFirstChild() : null;
    const offset = lines[at]?.indexOf('|') ?? 0;
    if ($isTextNode(first)) first.select(offset, offset);
    else if ($isElementNode(text)) text.select();
  });
  const read = () =>
    editor.read(() => {
      const selection = $getSelection();
      return $getRoot()
        .getChildren()
        .map((block) => {
          const text = block.getTextContent();
          if (!$isRangeSelection(selection)) return text;
          const node = selection.anchor.getNode();
          if (!node.is(block) && !block.isParentOf(node)) return text;
          return `${text.slice(0, selection.anchor.offset)}|${text.slice(selection.anchor.offset)}`;
        });
    });
  return { body, read, write: (next: readonly string[]) => body.write(next.map(paragraph)) };
}

describe('the caret', () => {
  it.each([
    ['stays in what stays', ['a', 'on|e', 'c'], ['A', 'one', 'new', 'C'], ['A', 'on|e', 'new', 'C']],
    [
      'goes with its words',
      ['a', 'They met| twice.', 'c'],
      ['a', 'On Monday they met.', 'They met thrice.', 'c'],
      ['a', 'On Monday they met.', 'They met| thrice.', 'c'],
    ],
    [
      'falls to the block before one that goes',
      ['first', 'go|ne', 'last'],
      ['first', 'last'],
      ['first|', 'last'],
    ],
    ['falls to the block behind where there is none before', ['go|ne', 'last'], ['last'], ['last|']],
    ['stays at the end of the text', ['a', 'end|'], ['b', 'the end'], ['b', 'the end|']],
  ] as const)('%s', (_name, before, after, expected) => {
    const { read, write } = withCaret(before);
    write(after);
    expect(read()).toEqual(expected);
  });

  it('is there again in a text that was emptied, or was empty', () => {
    const full = withCaret(['one|']);
    full.write([]);
    expect(full.read()).toEqual(['|']);
    full.write(['two']);
    expect(full.read().join('')).toContain('|');
  });

  it('takes the place of a block that was chosen as a whole and went', () => {
    const { editor, body, update } = openEditor([paragraph('One.'), divider, paragraph('Two.')]);
    update(() => {
      const selection = $createNodeSelection();
      selection.add($getRoot().getChildrenKeys()[1] ?? '');
      $setSelection(selection);
    });
    body.write([paragraph('One.'), paragraph('New.'), paragraph('Two.')]);
    expect(editor.read(() => $getSelection()?.getNodes()[0]?.getTextContent())).toBe('New.');
  });
});
