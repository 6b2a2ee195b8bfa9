import { $isLinkNode } from '@lexical/link';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import type { TurnIntoAction } from '../../../shared/commands/editor-commands.ts';
import { $blockKindAt } from '../commands/block-kind.ts';

/** The little that the toolbar shows of the caret. */
export interface FormatState {
  /** Bits of the marks, see `text-marks.ts`. */
  readonly marks: number;
  readonly block: TurnIntoAction;
  readonly link: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

const NEUTRAL: FormatState = { marks: 0, block: 'paragraph', link: false, canUndo: false, canRedo: false };

export interface FormatStore {
  readonly getSnapshot: () => FormatState;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Follows the caret of an editor; listeners hear of it only when something that is shown has changed, not
 * at every key.
 */
export function createFormatStore(editor: LexicalEditor): FormatStore {
  let state = NEUTRAL;
  return {
    getSnapshot: () => state,
    subscribe: (listener) => {
      const change = (next: Partial<FormatState>) => {
        const changed = Object.entries(next).some(
          ([key, value]) => state[key as keyof FormatState] !== value,
        );
        if (!changed) return;
        state = { ...state, ...next };
        listener();
      };
      change(editor.getEditorState().read($caretFormat));
      return mergeRegister(
        editor.registerUpdateListener(({ editorState }) => change(editorState.read($caretFormat))),
        editor.registerCommand(
          CAN_UNDO_COMMAND,
          (canUndo) => {
            change({ canUndo });
            return false;
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          CAN_REDO_COMMAND,
          (canRedo) => {
            change({ canRedo });
            return false;
          },
          COMMAND_PRIORITY_LOW,
        ),
      );
    },
  };
}

function $caretFormat(): Pick<FormatState, 'marks' | 'block' | 'link'> {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return { marks: 0, block: 'paragraph', link: false };
  const node = selection.anchor.getNode();
  return {
    marks: selection.format,
    block: $blockKindAt(node),
    link: $findMatchingParent(node, $isLinkNode) !== null,
  };
}
