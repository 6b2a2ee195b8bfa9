import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { $createNodeSelection, $getRoot, $setSelection, type LexicalEditor } from 'lexical';
import type { AddedMedia } from '../../../shared/library/added-media.ts';
import { blocksOfFigures } from '../../../shared/story/blocks/gallery.ts';
import { addPictures, isPicture } from '../clipboard/add-pictures.ts';
import { insertOnceThere } from '../clipboard/insert-once-there.ts';
import { $moveBlocksTo, type DropPlace } from '../commands/move-blocks-to.ts';
import { ServicesExtension } from '../editor-services.ts';
import { figureOf } from '../nodes/figure/figure-of.ts';
import { $writePictureBlock } from '../nodes/gallery/insert-figures.ts';
import { type DropLine, dropAt } from './block-places.ts';

/**
 * Takes pictures that are dragged onto the text from another program: `onLine` is told between which blocks
 * they would stand, and null when they would be nowhere. Returns what stops it.
 */
export function followDraggedPictures(
  editor: LexicalEditor,
  onLine: (line: DropLine | null) => void,
): () => void {
  const over = (event: DragEvent) => {
    if (!editor.isEditable() || !carriesPictures(event)) return;
    event.preventDefault();
    onLine(dropAt(editor, event.clientY, []));
  };
  const leave = (event: DragEvent) => {
    const root = editor.getRootElement();
    if (!(event.relatedTarget instanceof Node && root?.contains(event.relatedTarget))) onLine(null);
  };
  const drop = (event: DragEvent) => {
    onLine(null);
    const pictures = [...(event.dataTransfer?.files ?? [])].filter(isPicture);
    const line = pictures.length > 0 && editor.isEditable() ? dropAt(editor, event.clientY, []) : null;
    if (!line) return;
    event.preventDefault();
    // The library would take them as well, at the letter under the pointer.
    event.stopPropagation();
    const services = getExtensionDependencyFromEditor(editor, ServicesExtension).output;
    insertOnceThere(editor, addPictures(pictures, services), (media) => $insertFiguresAt(media, line));
  };
  return editor.registerRootListener((root) => {
    root?.addEventListener('dragover', over);
    root?.addEventListener('dragleave', leave);
    root?.addEventListener('drop', drop, true);
    return () => {
      root?.removeEventListener('dragover', over);
      root?.removeEventListener('dragleave', leave);
      root?.removeEventListener('drop', drop, true);
    };
  });
}

/** Puts pictures between two blocks, and selects the last of what holds them. */
function $insertFiguresAt(media: readonly AddedMedia[], place: DropPlace): void {
  const nodes = blocksOfFigures(media.map(figureOf)).map($writePictureBlock);
  const last = nodes.at(-1);
  if (!last) return;
  $getRoot().append(...nodes);
  $moveBlocksTo(
    nodes.map((node) => node.getKey()),
    place,
  );
  const selection = $createNodeSelection();
  selection.add(last.getKey());
  $setSelection(selection);
}

/** Their names are not told before they are dropped, only of what kind they are. */
function carriesPictures({ dataTransfer }: DragEvent): boolean {
  return [...(dataTransfer?.items ?? [])].some(
    ({ kind, type }) => kind === 'file' && type.startsWith('image/'),
  );
}
