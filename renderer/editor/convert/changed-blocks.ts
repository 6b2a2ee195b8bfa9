import {
  HISTORIC_TAG,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  type UpdateListenerPayload,
} from 'lexical';
import { onEditorFailure } from '../editor-failure.ts';

export interface BlockFollower {
  /** Something in this node changed; keys of nodes within blocks come too. */
  stale(key: NodeKey): void;
  /** Nothing that was read before holds any more. */
  allStale(): void;
  /** After the news of one change of the content. */
  changed(): void;
}

/** Tells which blocks change, for readers that keep what they read of each. Changes of the selection are no news. */
export function followBlocks(editor: LexicalEditor, follower: BlockFollower): () => void {
  return mergeRegister(
    editor.registerUpdateListener((payload) => {
      if (tellStale(payload, follower)) follower.changed();
    }),
    onEditorFailure(editor, () => {
      follower.allStale();
      follower.changed();
    }),
  );
}

function tellStale(payload: UpdateListenerPayload, follower: BlockFollower): boolean {
  const { dirtyElements, dirtyLeaves, editorState, prevEditorState, tags } = payload;
  if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return false;
  if (tags.has(HISTORIC_TAG)) tellDifferences(prevEditorState._nodeMap, editorState._nodeMap, follower);
  for (const key of dirtyElements.keys()) follower.stale(key);
  for (const key of dirtyLeaves) follower.stale(key);
  return true;
}

/** Undo and redo swap the whole state without saying what is different in it; unchanged nodes are the same objects. */
function tellDifferences(before: ReadonlyNodes, after: ReadonlyNodes, follower: BlockFollower): void {
  for (const [key, node] of after) {
    if (before.get(key) === node) continue;
    let at: LexicalNode | undefined = node;
    while (at && at.__parent !== null && at.__parent !== 'root') at = after.get(at.__parent);
    if (at) follower.stale(at.__key);
  }
}

interface ReadonlyNodes extends Iterable<[NodeKey, LexicalNode]> {
  get(key: NodeKey): LexicalNode | undefined;
}
