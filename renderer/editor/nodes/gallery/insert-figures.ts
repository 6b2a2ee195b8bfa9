import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { $createNodeSelection, $setSelection, type LexicalEditor, type LexicalNode } from 'lexical';
import type { AddedMedia } from '../../../../shared/library/added-media.ts';
import { blocksOfFigures } from '../../../../shared/story/blocks/gallery.ts';
import { ServicesExtension } from '../../editor-services.ts';
import { $createFigureNode } from '../figure/FigureNode.tsx';
import { figureOf } from '../figure/figure-of.ts';
import { $insertBehind } from '../insert-block.ts';
import { $writeParagraph } from '../paragraph/write-paragraph.ts';
import { $createGalleryNode } from './GalleryNode.tsx';

export type PictureBlock = ReturnType<typeof blocksOfFigures>[number];

/** What stands for pictures in a body, see `blocksOfFigures`. */
export function $writePictureBlock(block: PictureBlock): LexicalNode {
  if (block.type === 'gallery') return $createGalleryNode(block);
  return block.type === 'figure' ? $createFigureNode(block) : $writeParagraph(block);
}

/** Puts a picture in, or several as a gallery, and selects it, so that Tab goes to its words. */
export function $insertFigures(media: readonly AddedMedia[]): void {
  for (const block of blocksOfFigures(media.map(figureOf))) {
    const node = $writePictureBlock(block);
    $insertBehind(node);
    const selection = $createNodeSelection();
    selection.add(node.getKey());
    $setSelection(selection);
  }
}

/** Asks for pictures and puts them in. */
export function chooseFigures(editor: LexicalEditor): void {
  // The window reports its own failures; one that it does not know of belongs to the global handler.
  insertChosen(editor).catch(reportError);
}

async function insertChosen(editor: LexicalEditor): Promise<void> {
  const media = await getExtensionDependencyFromEditor(editor, ServicesExtension).output.chooseMedia();
  if (media.length === 0) return;
  editor.update(() => $insertFigures(media));
  editor.focus();
}
