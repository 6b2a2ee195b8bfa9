import {
  $createNodeSelection,
  $createParagraphNode,
  $createRangeSelectionFromDom,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isDecoratorNode,
  $isNodeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { announce } from '../../ui/announce.ts';
import { $announcedName } from '../nodes/announced-name.ts';

/** A picture or divider that is clicked or reached by an arrow key is selected as a whole, and shows it. */
export const NodeSelectionExtension = defineExtension({
  name: 'dateline/node-selection',
  register: (editor) =>
    mergeRegister(selectOnClick(editor), writeBelow(editor), showSelection(editor), takeFocus(editor)),
});

function selectOnClick(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    CLICK_COMMAND,
    (event) => {
      if (!(event.target instanceof Element)) return false;
      const node = $getNearestNodeFromDOMNode(event.target);
      // A button that has taken its own block away has selected what is in its place, which has to stay so.
      if (event.target.closest('textarea, label, button')) return !$isDecoratorNode(node);
      if (!$isDecoratorNode(node)) {
        $followCaret(editor);
        return false;
      }
      const selection = $createNodeSelection();
      selection.add(node.getKey());
      $setSelection(selection);
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );
}

/**
 * A quick click out of a selected picture is heard before the caret that it has set; without this the
 * library would take the selection of the picture away, and the caret with it.
 */
function $followCaret(editor: LexicalEditor): void {
  if (!$isNodeSelection($getSelection())) return;
  const caret = $createRangeSelectionFromDom(window.getSelection(), editor);
  if (caret) $setSelection(caret);
}

/** Enter on a picture or divider begins a paragraph under it. */
function writeBelow(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_ENTER_COMMAND,
    (event) => {
      const selection = $getSelection();
      const last = $isNodeSelection(selection) ? selection.getNodes().at(-1) : undefined;
      if (!$isDecoratorNode(last) || last.isInline()) return false;
      event?.preventDefault();
      const paragraph = $createParagraphNode();
      last.insertAfter(paragraph);
      paragraph.select();
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );
}

function showSelection(editor: LexicalEditor): () => void {
  let shown: readonly string[] = [];
  return editor.registerUpdateListener(({ editorState }) => {
    const keys = editorState.read(() => {
      const selection = $getSelection();
      return $isNodeSelection(selection) ? selection.getNodes().map((node) => node.getKey()) : [];
    });
    if (keys.length === 0 && shown.length === 0) return;
    for (const key of shown) {
      if (!keys.includes(key)) editor.getElementByKey(key)?.removeAttribute('data-selected');
    }
    for (const key of keys) editor.getElementByKey(key)?.setAttribute('data-selected', '');
    const isNew = keys.length === 1 && keys[0] !== shown[0];
    shown = keys;
    if (isNew) say(editor);
  });
}

/** The browser has no caret on a picture, so nobody who listens would know where they are. */
function say(editor: LexicalEditor): void {
  const sentence = editor.read(() => {
    const selection = $getSelection();
    const node = $isNodeSelection(selection) ? selection.getNodes()[0] : undefined;
    return node ? $announcedName(editor, node) : '';
  });
  if (sentence) announce(sentence);
}

/** How the library marks what its own way of giving the focus to the text changes. */
const FOCUS = 'focus';

/** Whoever gives the focus to the text does it by its caret, of which there is none while a picture is selected. */
function takeFocus(editor: LexicalEditor): () => void {
  return editor.registerUpdateListener(({ editorState, tags }) => {
    if (tags.has(FOCUS) && editorState.read(() => $isNodeSelection($getSelection())))
      editor.getRootElement()?.focus({ preventScroll: true });
  });
}
