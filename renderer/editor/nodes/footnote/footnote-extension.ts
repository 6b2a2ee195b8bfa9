import { $isLinkNode } from '@lexical/link';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isNodeSelection,
  $isRootOrShadowRoot,
  CLICK_COMMAND,
  COMMAND_PRIORITY_NORMAL,
  createCommand,
  defineExtension,
  KEY_ENTER_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { $isFootnoteNode, FootnoteNode } from './FootnoteNode.ts';

/** A note whose words are asked for. */
export interface AskedNote {
  readonly key: NodeKey;
  /** What of them is to be selected, in UTF-16 units; absent for a caret at their end. */
  readonly words?: { readonly start: number; readonly end: number };
}

/** Asks for the words of a note. */
export const EDIT_NOTE_COMMAND: LexicalCommand<AskedNote> = createCommand('EDIT_NOTE');

export const FootnoteExtension = defineExtension({
  name: 'dateline/footnote',
  nodes: () => [FootnoteNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(FootnoteNode, $keepInLine),
      numberNotes(editor),
      editor.registerCommand(
        CLICK_COMMAND,
        (event) => {
          const node = event.target instanceof Element ? $getNearestNodeFromDOMNode(event.target) : null;
          if (!$isFootnoteNode(node)) return false;
          event.preventDefault();
          return editor.dispatchCommand(EDIT_NOTE_COMMAND, { key: node.getKey() });
        },
        COMMAND_PRIORITY_NORMAL,
      ),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          const selection = $getSelection();
          const [node, ...more] = $isNodeSelection(selection) ? selection.getNodes() : [];
          if (!$isFootnoteNode(node) || more.length > 0) return false;
          event?.preventDefault();
          return editor.dispatchCommand(EDIT_NOTE_COMMAND, { key: node.getKey() });
        },
        COMMAND_PRIORITY_NORMAL,
      ),
    ),
});

/** A note stands in a line of words, and in no link. */
function $keepInLine(note: FootnoteNode): void {
  const link = $findMatchingParent(note, $isLinkNode);
  if (link) link.insertAfter(note);
  else if ($isRootOrShadowRoot(note.getParent())) note.replace($createParagraphNode()).append(note);
}

/**
 * Writes the numbers, which follow the order of the marks; looked at only when something was put in, taken
 * out or moved.
 */
function numberNotes(editor: LexicalEditor): () => void {
  const write = () => {
    const marks = editor.getRootElement()?.querySelectorAll<HTMLElement>('sup.story-note') ?? [];
    for (const [at, mark] of [...marks].entries()) {
      const number = String(at + 1);
      if (mark.textContent === number) continue;
      mark.textContent = number;
      mark.setAttribute('aria-label', `Note ${number}`);
    }
  };
  const keys = new Set<NodeKey>();
  return mergeRegister(
    editor.registerMutationListener(FootnoteNode, (changes) => {
      for (const [key, change] of changes) {
        if (change === 'destroyed') keys.delete(key);
        else keys.add(key);
      }
      write();
    }),
    editor.registerUpdateListener(({ dirtyElements }) => {
      if (keys.size < 2) return;
      // Only a change of what an element holds can change the order.
      if ([...dirtyElements.values()].some((intended) => intended)) write();
    }),
    editor.registerRootListener(() => write()),
  );
}
