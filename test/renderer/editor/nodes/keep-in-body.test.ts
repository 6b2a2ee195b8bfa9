import { $isListNode } from '@lexical/list';
import { $getRoot, $isElementNode } from 'lexical';
import { expect, test } from 'vitest';
import { $writePictureBlock } from '../../../../renderer/editor/nodes/gallery/insert-figures.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { text } from '../../../../shared/story/inline.ts';
import { openEditor } from '../open-editor.ts';

const FIGURE = { type: 'figure', media: 'a.png', alt: '', caption: '', credit: '' } as const;
const LIST: Block = {
  type: 'list',
  ordered: false,
  items: [
    { children: [text('One')], lists: [] },
    { children: [text('Two')], lists: [] },
  ],
};

test('a picture that comes into an item of a list stands below the list', () => {
  const { body, update } = openEditor([LIST, { type: 'paragraph', children: [text('After')] }]);
  update(() => {
    const list = $getRoot().getFirstChild();
    const item = $isListNode(list) ? list.getFirstChild() : null;
    if ($isElementNode(item)) item.append($writePictureBlock(FIGURE));
  });
  expect(body.read()).toEqual([LIST, FIGURE, { type: 'paragraph', children: [text('After')] }]);
});

test('one that comes into a line of words stands below that', () => {
  const { body, update } = openEditor([{ type: 'paragraph', children: [text('One')] }]);
  update(() => {
    const line = $getRoot().getFirstChild();
    if ($isElementNode(line)) line.append($writePictureBlock(FIGURE));
  });
  expect(body.read()).toEqual([{ type: 'paragraph', children: [text('One')] }, FIGURE]);
});
