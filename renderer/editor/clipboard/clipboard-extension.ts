import { ClipboardImportExtension, GetClipboardDataExtension } from '@lexical/clipboard';
import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { DRAG_DROP_PASTE, RichTextExtension } from '@lexical/rich-text';
import {
  $getEditor,
  $getSelection,
  $isRangeSelection,
  type BaseSelection,
  COMMAND_PRIORITY_HIGH,
  configExtension,
  defineExtension,
} from 'lexical';
import type { Block } from '../../../shared/story/block.ts';
import { mediaOf } from '../../../shared/story/renamed-media.ts';
import { prefetch } from '../../scheduling/prefetch.ts';
import { type EditorServices, ServicesExtension } from '../editor-services.ts';
import { $addressIn, $caretParagraph, turnAddressIntoCard } from '../nodes/embed/card-of-address.ts';
import { $insertFigures } from '../nodes/gallery/insert-figures.ts';
import { addPictures, isPicture } from './add-pictures.ts';
import { blocksToHtml, blocksToText } from './blocks-to-clipboard.ts';
import { clipboardReaders, loadClipboardReaders } from './clipboard-readers.ts';
import { insertOnceThere } from './insert-once-there.ts';
import { $insertPasted } from './insert-pasted.ts';
import { type Pasted, pastedText } from './pasted-blocks.ts';
import { $selectedBlocks } from './selected-blocks.ts';
import { STORY_CLIP, type StoryClip } from './story-clip.ts';
import { bringPictures, carriesPictures, takePictures, withoutPictures } from './take-pictures.ts';

/**
 * Everything that is copied, cut, pasted or dropped goes through the story model. The editor library's own
 * reading of HTML and of its own format is never reached: each has a handler here that does not pass on.
 */
export const ClipboardExtension = defineExtension({
  name: 'dateline/clipboard',
  dependencies: [
    ServicesExtension,
    configExtension(RichTextExtension, {
      shouldHandlePasteAsFiles: (files, hasText) => files.some(isPicture) && !hasText,
    }),
    configExtension(GetClipboardDataExtension, {
      $exportMimeType: {
        'application/x-lexical-editor': [() => null],
        [STORY_CLIP]: [(selection) => $export(selection, $clipOf)],
        'text/html': [(selection) => $export(selection, blocksToHtml)],
        'text/plain': [(selection) => $export(selection, blocksToText)],
      },
    }),
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        'application/x-lexical-editor': [() => false],
        [STORY_CLIP]: [(data, _selection, _next, beside) => $insertClip(data, beside)],
        'text/html': [(data) => $insertHtml(data)],
        'text/plain': [(data) => $insert(pastedText(data))],
        'text/uri-list': [(data) => $insert(pastedText(data))],
      },
      priority: { [STORY_CLIP]: -1 },
    }),
  ],
  register: (editor) => {
    const callOff = prefetch(loadClipboardReaders);
    const stop = editor.registerCommand(
      DRAG_DROP_PASTE,
      (files) => {
        const services = getExtensionDependencyFromEditor(editor, ServicesExtension).output;
        insertOnceThere(editor, addPictures(files, services), $insertFigures);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    );
    return () => {
      callOff();
      stop();
    };
  },
});

function $export(
  selection: BaseSelection | null,
  write: (blocks: ReturnType<typeof $selectedBlocks>) => string,
) {
  const blocks = $selectedBlocks(selection);
  return blocks.length === 0 ? null : write(blocks);
}

/** `beside` is everything that was copied with it: what is pasted where the clip cannot be read. */
function $insertClip(data: string, beside: DataTransfer): boolean {
  const readers = clipboardReaders();
  if (readers) return $insertReadClip(readers.parseClip(data));
  // Read now: once the event is over, the clipboard says nothing any more.
  const html = beside.getData('text/html');
  const text = beside.getData('text/plain');
  insertOnceThere($getEditor(), loadClipboardReaders(), ({ parseClip, pastedHtml }) => {
    if (!$insertReadClip(parseClip(data))) $insert(html === '' ? pastedText(text) : pastedHtml(html));
  });
  return true;
}

function $insertReadClip(clip: StoryClip | null): boolean {
  if (!clip) return false;
  const editor = $getEditor();
  const services = $services();
  const media = mediaOf({ image: null, body: clip.blocks });
  $replaceSelection();
  if (media.length === 0 || clip.story === services.story) {
    $insertPasted(clip.blocks);
    return true;
  }
  insertOnceThere(editor, bringPictures(clip, media, services), $insertPasted);
  return true;
}

function $clipOf(blocks: readonly Block[]): string {
  const clip: StoryClip = { story: $services().story, blocks };
  return JSON.stringify(clip);
}

function $services(): EditorServices {
  return getExtensionDependencyFromEditor($getEditor(), ServicesExtension).output;
}

function $insertHtml(html: string): boolean {
  const readers = clipboardReaders();
  if (readers) return $insert(readers.pastedHtml(html));
  insertOnceThere($getEditor(), loadClipboardReaders(), ({ pastedHtml }) => void $insert(pastedHtml(html)));
  return true;
}

function commentsLeftOut(count: number): string {
  const what = count === 1 ? 'One comment' : `${count} comments`;
  return `${what} of the copied text ${count === 1 ? 'was' : 'were'} left out: read them where they were copied.`;
}

function $insert(pasted: Pasted): boolean {
  const { comments = 0 } = pasted;
  if (comments > 0) $services().tell(commentsLeftOut(comments));
  $replaceSelection();
  if (!carriesPictures(pasted)) {
    $insertPasted(withoutPictures(pasted));
    $offerCard();
    return true;
  }
  insertOnceThere($getEditor(), takePictures(pasted, $services()), $insertPasted);
  return true;
}

/** An address that is alone in its paragraph may be meant as a card; whichever it is, nothing is loaded from there. */
function $offerCard(): void {
  const paragraph = $caretParagraph();
  if (!paragraph || $addressIn(paragraph) === null) return;
  const editor = $getEditor();
  const key = paragraph.getKey();
  $services().offer('The address was pasted as a link.', 'Make it a card', () => {
    turnAddressIntoCard(editor, key);
    editor.focus();
  });
}

function $replaceSelection(): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection) && !selection.isCollapsed()) selection.removeText();
}
