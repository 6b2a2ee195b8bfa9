import { $createNodeSelection, $getRoot, $getSelection, $isTextNode, $setSelection } from 'lexical';
import { expect, test } from 'vitest';
import { movePicture } from '../../../renderer/editor/nodes/gallery/gallery-changes.ts';
import {
  REMOVE_PICTURE_COMMAND,
  SINGLE_PICTURES_COMMAND,
} from '../../../renderer/editor/nodes/gallery/gallery-commands.ts';
import { $insertFigures } from '../../../renderer/editor/nodes/gallery/insert-figures.ts';
import { $turnGallery } from '../../../renderer/editor/nodes/gallery/turn-gallery.ts';
import type { Block } from '../../../shared/story/block.ts';
import type { Figure } from '../../../shared/story/blocks/figure.ts';
import type { Gallery } from '../../../shared/story/blocks/gallery.ts';
import { openEditor } from './open-editor.ts';

const figure = (media: string): Figure => ({ type: 'figure', media, alt: '', caption: '', credit: '' });
const gallery = (caption: string, ...media: readonly string[]): Gallery => ({
  type: 'gallery',
  figures: media.map(figure),
  caption,
});
const list = (...items: readonly string[]): Block => ({
  type: 'list',
  ordered: false,
  items: items.map((item) => ({ children: [{ type: 'text', text: item }], lists: [] })),
});
const words = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] });

function $select(at: number): void {
  const selection = $createNodeSelection();
  selection.add($getRoot().getChildAtIndex(at)?.getKey() ?? '');
  $setSelection(selection);
}

function keyAt(editor: ReturnType<typeof openEditor>['editor'], at: number): string {
  return editor.getEditorState().read(() => $getRoot().getChildAtIndex(at)?.getKey() ?? '');
}

test('one picture stands alone, several added at once are a gallery', () => {
  const { body, update } = openEditor([words('Before.')]);
  update(() => {
    $getRoot().selectEnd();
    $insertFigures([{ media: 'a.png', width: 4, height: 3 }]);
  });
  expect(body.read()[1]).toEqual({ ...figure('a.png'), width: 4, height: 3 });
  update(() => $insertFigures([{ media: 'b.png' }, { media: 'c.png' }]));
  expect(body.read()).toContainEqual(gallery('', 'b.png', 'c.png'));
});

test.each<[string, Block, number, readonly string[]]>([
  ['within a word: behind the paragraph', words('Before.'), 3, ['paragraph', 'figure']],
  ['at its start: before it', words('Before.'), 0, ['figure', 'paragraph']],
  ['within a point: behind the point', list('One', 'Two'), 2, ['list', 'figure', 'list']],
])('a picture that is put in %s', (_, block, at, types) => {
  const { body, update } = openEditor([block]);
  update(() => {
    const first = $getRoot().getFirstDescendant();
    if ($isTextNode(first)) first.select(at, at);
    $insertFigures([{ media: 'a.png' }]);
  });
  const blocks = body.read().filter((each) => each.type !== 'paragraph' || each.children.length > 0);
  expect(blocks.map(({ type }) => type)).toEqual(types);
  if (types[0] === 'list') expect(blocks[0]).toEqual(list('One'));
  else expect(blocks).toContainEqual(block);
});

test('pictures side by side become a gallery, captions joined, and nothing else is taken in', () => {
  const { body, update } = openEditor([
    figure('a.png'),
    words('Between.'),
    figure('b.png'),
    gallery('Two more', 'c.png', 'd.png'),
  ]);
  update(() => {
    $select(2);
    expect($turnGallery()).toBe(true);
  });
  expect(body.read()).toEqual([
    figure('a.png'),
    words('Between.'),
    gallery('Two more', 'b.png', 'c.png', 'd.png'),
  ]);
});

test('a picture by itself, or words, cannot be turned', () => {
  const { body, update } = openEditor([figure('a.png'), words('After.')]);
  update(() => {
    $select(0);
    expect($turnGallery()).toBe(false);
    $getRoot().selectEnd();
    expect($turnGallery()).toBe(false);
  });
  expect(body.read()).toEqual([figure('a.png'), words('After.')]);
});

test('a gallery becomes its pictures, the words for all of them after it', () => {
  const { editor, body, update } = openEditor([gallery('All', 'a.png', 'b.png'), words('After.')]);
  update(() => void editor.dispatchCommand(SINGLE_PICTURES_COMMAND, keyAt(editor, 0)));
  expect(body.read()).toEqual([figure('a.png'), figure('b.png'), words('All'), words('After.')]);
});

test('turned there and back it is the same gallery', () => {
  const { body, update } = openEditor([gallery('', 'a.png', 'b.png', 'c.png')]);
  update(() => {
    $select(0);
    $turnGallery();
  });
  expect(body.read()).toEqual(['a.png', 'b.png', 'c.png'].map(figure));
  update(() => $turnGallery());
  expect(body.read()).toEqual([gallery('', 'a.png', 'b.png', 'c.png')]);
});

test('a picture taken out leaves the others; the last one stands alone and selected', () => {
  const { editor, body, update } = openEditor([gallery('All', 'a.png', 'b.png', 'c.png')]);
  const take = (at: number) =>
    update(() => void editor.dispatchCommand(REMOVE_PICTURE_COMMAND, { gallery: keyAt(editor, 0), at }));
  take(1);
  expect(body.read()).toEqual([gallery('All', 'a.png', 'c.png')]);
  take(0);
  expect(body.read()).toEqual([figure('c.png'), words('All')]);
  editor.read(() => expect($getSelection()?.getNodes()[0]?.getType()).toBe('figure'));
});

test.each([
  [0, 2, ['b', 'c', 'a']],
  [2, 0, ['c', 'a', 'b']],
  [1, 2, ['a', 'c', 'b']],
  [0, 3, ['a', 'b', 'c']],
  [0, -1, ['a', 'b', 'c']],
])('a picture moved from %i to %i', (from, to, order) => {
  const moved = movePicture(from, to)(gallery('', 'a.png', 'b.png', 'c.png'));
  expect(moved.figures.map(({ media }) => media.slice(0, 1))).toEqual(order);
});
