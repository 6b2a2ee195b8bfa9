import {
  $createNodeSelection,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import type { Figure } from '../../../../shared/story/blocks/figure.ts';
import { blocksOfFigures } from '../../../../shared/story/blocks/gallery.ts';
import { figuresIn } from '../../../../shared/story/figures.ts';
import { $isFigureNode } from '../figure/FigureNode.tsx';
import { $isGalleryNode } from './GalleryNode.tsx';
import { $writePictureBlock, chooseFigures, type PictureBlock } from './insert-figures.ts';

/**
 * Turns the selected gallery into single pictures, or the selected picture and those that stand right
 * beside it into a gallery. False where neither is there to be turned.
 */
export function $turnGallery(): boolean {
  const selection = $getSelection();
  const node = $isNodeSelection(selection) ? selection.getNodes()[0] : undefined;
  if ($isGalleryNode(node)) {
    $galleryToFigures(node);
    return true;
  }
  if (!$isFigureNode(node)) return false;
  const run = $picturesAround(node);
  if (run.length < 2) return false;
  const figures = run.flatMap((one) => figuresIn($pictureBlock(one)));
  $replaceWith(run, [{ type: 'gallery', figures, caption: $captionOf(run) }]);
  return true;
}

/** The same, and asks for pictures where nothing could be turned. */
export function turnGallery(editor: LexicalEditor): void {
  let turned = false;
  editor.update(
    () => {
      turned = $turnGallery();
    },
    { discrete: true },
  );
  if (!turned) chooseFigures(editor);
}

/** A gallery's pictures one under the other, and its caption as a paragraph after them. */
export function $galleryToFigures(node: LexicalNode | null): void {
  if (!$isGalleryNode(node)) return;
  const { figures, caption } = node.getBlock();
  const words: readonly PictureBlock[] =
    caption === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', text: caption }] }];
  $replaceWith([node], [...figures, ...words]);
}

/** Takes one picture out of a gallery; what is left of two is a picture of its own. */
export function $removePicture(node: LexicalNode | null, at: number): void {
  if (!$isGalleryNode(node)) return;
  const { caption, ...gallery } = node.getBlock();
  const figures: readonly Figure[] = gallery.figures.toSpliced(at, 1);
  if (figures.length >= 2) node.setBlock({ ...gallery, figures, caption });
  else $replaceWith([node], blocksOfFigures(figures, caption));
}

function $picturesAround(node: LexicalNode): LexicalNode[] {
  const isPicture = (one: LexicalNode | null) => $isFigureNode(one) || $isGalleryNode(one);
  let first = node;
  for (let at = node.getPreviousSibling(); at && isPicture(at); at = at.getPreviousSibling()) first = at;
  const run: LexicalNode[] = [];
  for (let at: LexicalNode | null = first; at && isPicture(at); at = at.getNextSibling()) run.push(at);
  return run;
}

function $pictureBlock(node: LexicalNode): PictureBlock {
  if ($isGalleryNode(node)) return node.getBlock();
  if ($isFigureNode(node)) return node.getBlock();
  throw new Error(`"${node.getType()}" is no picture`);
}

function $captionOf(run: readonly LexicalNode[]): string {
  const captions = run.map((node) => ($isGalleryNode(node) ? node.getBlock().caption : ''));
  return captions.filter((caption) => caption !== '').join(' ');
}

function $replaceWith(nodes: readonly LexicalNode[], blocks: readonly PictureBlock[]): void {
  const made = blocks.map($writePictureBlock);
  const [first, ...rest] = nodes;
  for (const node of made) first?.insertBefore(node);
  for (const node of [first, ...rest]) node?.remove();
  const picture = made.find((node) => $isFigureNode(node) || $isGalleryNode(node));
  if (!picture) return;
  const selection = $createNodeSelection();
  selection.add(picture.getKey());
  $setSelection(selection);
}
