import {
  $getRoot,
  HISTORIC_TAG,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  type UpdateListenerPayload,
} from 'lexical';
import type { Block } from '../../../shared/story/block.ts';
import type { BodySource } from '../../session/session.ts';
import { onEditorFailure } from '../editor-failure.ts';
import { $readBlock } from './editor-to-story.ts';
import { sameBlock } from './same-block.ts';

interface Entry {
  readonly block: Block;
  fresh: boolean;
}

const NOTHING: readonly Block[] = [];

/**
 * The body of an editor as the story has it, read a block at a time: only blocks whose nodes changed since the last read are
 * converted again, and one that comes out the same stays the same object.
 */
export class EditorBody implements BodySource {
  readonly #editor: LexicalEditor;
  #entries = new Map<NodeKey, Entry>();
  #body: readonly Block[] | null = null;

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
  }

  /** Follows the editor from now on; `onChange` is told of every change of the content. Returns the end of it. */
  follow(onChange: () => void): () => void {
    return mergeRegister(
      this.#editor.registerUpdateListener((payload) => {
        if (this.#forget(payload)) onChange();
      }),
      onEditorFailure(this.#editor, () => {
        this.#body = null;
        for (const entry of this.#entries.values()) entry.fresh = false;
        onChange();
      }),
    );
  }

  read(): readonly Block[] {
    return this.#editor.read(() => {
      this.#body ??= this.#$read();
      return this.#body;
    });
  }

  #$read(): readonly Block[] {
    const entries = new Map<NodeKey, Entry>();
    const body: Block[] = [];
    for (let node = $getRoot().getFirstChild(); node !== null; node = node.getNextSibling()) {
      const entry = this.#$entry(node);
      entries.set(node.getKey(), entry);
      body.push(entry.block);
    }
    this.#entries = entries;
    const only = body.length === 1 ? body[0] : undefined;
    return only?.type === 'paragraph' && only.children.length === 0 ? NOTHING : body;
  }

  #$entry(node: LexicalNode): Entry {
    const known = this.#entries.get(node.getKey());
    if (known?.fresh) return known;
    const block = $readBlock(node);
    if (!known || !sameBlock(known.block, block)) return { block, fresh: true };
    known.fresh = true;
    return known;
  }

  /** Marks what changed; false when only the selection did. */
  #forget({
    dirtyElements,
    dirtyLeaves,
    editorState,
    prevEditorState,
    tags,
  }: UpdateListenerPayload): boolean {
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return false;
    if (tags.has(HISTORIC_TAG)) this.#forgetDifferences(prevEditorState._nodeMap, editorState._nodeMap);
    for (const key of dirtyElements.keys()) this.#stale(key);
    for (const key of dirtyLeaves) this.#stale(key);
    this.#body = null;
    return true;
  }

  /** Undo and redo swap the whole state without saying what is different in it; unchanged nodes are the same objects. */
  #forgetDifferences(before: ReadonlyNodes, after: ReadonlyNodes): void {
    for (const [key, node] of after) {
      if (before.get(key) === node) continue;
      let at: LexicalNode | undefined = node;
      while (at && at.__parent !== null && at.__parent !== 'root') at = after.get(at.__parent);
      if (at) this.#stale(at.__key);
    }
  }

  #stale(key: NodeKey): void {
    const entry = this.#entries.get(key);
    if (entry) entry.fresh = false;
  }
}

interface ReadonlyNodes extends Iterable<[NodeKey, LexicalNode]> {
  get(key: NodeKey): LexicalNode | undefined;
}
