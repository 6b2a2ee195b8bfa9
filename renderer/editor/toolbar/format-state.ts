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
import type { StoreApi } from 'zustand';
import { createStore } from 'zustand/vanilla';
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

export type FormatStore = Pick<StoreApi<FormatState>, 'getState' | 'getInitialState' | 'subscribe'>;

type HistoryField = 'canUndo' | 'canRedo';

const NEUTRAL: FormatState = { marks: 0, block: 'paragraph', link: false, canUndo: false, canRedo: false };

/** The format at the caret, and what follows an editor with it until it is told to stop. */
export function createFormatStore(): FormatStore & { follow(editor: LexicalEditor): () => void } {
  const store = createStore<FormatState>(() => NEUTRAL);
  const followCommand = (editor: LexicalEditor, command: typeof CAN_UNDO_COMMAND, field: HistoryField) =>
    editor.registerCommand(
      command,
      (can) => {
        store.setState({ [field]: can });
        return false;
      },
      COMMAND_PRIORITY_LOW,
    );
  return {
    ...store,
    follow: (editor) => {
      store.setState(editor.getEditorState().read($caretFormat));
      return mergeRegister(
        editor.registerUpdateListener(({ editorState }) => store.setState(editorState.read($caretFormat))),
        followCommand(editor, CAN_UNDO_COMMAND, 'canUndo'),
        followCommand(editor, CAN_REDO_COMMAND, 'canRedo'),
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
