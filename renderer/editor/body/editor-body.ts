import {
  $getRoot,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical';
import { splicesBetween } from '../../../shared/compare/splices-between.ts';
import type { Block } from '../../../shared/story/block.ts';
import type { BodySplice } from '../../../shared/story/splice.ts';
import type { BodySource } from '../../session/session.ts';
import { followBlocks } from '../convert/changed-blocks.ts';
import { $readBlock } from '../convert/editor-to-story.ts';
import { $blockToNode, $storyToEditor } from '../convert/story-to-editor.ts';
import { preserveFieldFocus } from './preserve-field-focus.ts';
import { $preserveSelection } from './preserve-selection.ts';
import { sameBlock } from './same-block.ts';

interface Entry {
  readonly block: Block;
  fresh: boolean;
}

const NOTHING: readonly Block[] = [];

/**
 * The body of an editor as the story has it, read a block at a time: only blocks whose nodes changed since
 * the last read are converted again, and one that comes out the same stays the same object.
 */
export class EditorBody implements BodySource {
  readonly #editor: LexicalEditor;
  /** Compared with at the first read only. */
  #loaded: readonly Block[];
  #entries = new Map<NodeKey, Entry>();
  #body: readonly Block[] | null = null;

  /**
   * Blocks that still are as in `loaded`, the body that the editor was made from, are those very objects
   * when they are read.
   */
  constructor(editor: LexicalEditor, loaded: readonly Block[] = NOTHING) {
    this.#editor = editor;
    this.#loaded = loaded;
  }

  /** Follows the editor from now on; `onChange` is told of every change of the content. Returns the end of it. */
  follow(onChange: () => void): () => void {
    return followBlocks(this.#editor, {
      stale: (key) => {
        const entry = this.#entries.get(key);
        if (entry) entry.fresh = false;
      },
      allStale: () => {
        for (const entry of this.#entries.values()) entry.fresh = false;
      },
      changed: () => {
        this.#body = null;
        onChange();
      },
    });
  }

  read(): readonly Block[] {
    return this.#editor.read(() => {
      this.#body ??= this.#$read();
      return this.#body;
    });
  }

  write(body: readonly Block[]): void {
    const before = this.read();
    const splices = splicesBetween(before, body);
    if (splices.length === 0) return;
    const root = this.#editor.getRootElement();
    const isWritten = root !== null && root === document.activeElement;
    const giveBack = preserveFieldFocus(this.#editor);
    this.#editor.update(
      () => {
        // The empty paragraph that an empty body shows as is no block of it.
        if (before.length === 0 || body.length === 0) $writeAnew(body);
        else $writeInto(splices);
      },
      {
        tag: [HISTORY_PUSH_TAG, SKIP_SCROLL_INTO_VIEW_TAG, ...(isWritten ? [] : [SKIP_DOM_SELECTION_TAG])],
        discrete: true,
      },
    );
    giveBack();
  }

  #$read(): readonly Block[] {
    const entries = new Map<NodeKey, Entry>();
    const body: Block[] = [];
    for (let node = $getRoot().getFirstChild(); node !== null; node = node.getNextSibling()) {
      const entry = this.#$entry(node, this.#loaded[body.length]);
      entries.set(node.getKey(), entry);
      body.push(entry.block);
    }
    this.#entries = entries;
    this.#loaded = NOTHING;
    const only = body.length === 1 ? body[0] : undefined;
    return only?.type === 'paragraph' && only.children.length === 0 ? NOTHING : body;
  }

  #$entry(node: LexicalNode, loaded: Block | undefined): Entry {
    const known = this.#entries.get(node.getKey());
    if (known?.fresh) return known;
    const before = known?.block ?? loaded;
    const block = $readBlock(node);
    return { block: before && sameBlock(before, block) ? before : block, fresh: true };
  }
}

/** Exchanges what differs, and nothing else: what stays keeps its selection, its focus and what it shows. */
function $writeInto(splices: readonly BodySplice[]): void {
  const root = $getRoot();
  const blocks = root.getChildren();
  const keep = $preserveSelection(
    splices.map(({ from, remove }) => ({
      before: blocks.slice(from, from + remove),
      beside: blocks[from - 1] ?? blocks[from + remove] ?? null,
    })),
  );
  const after = splices.map(({ insert }) => insert.map($blockToNode));
  for (const [at, { from, remove }] of [...splices.entries()].reverse())
    root.splice(from, remove, after[at] ?? []);
  keep(after);
}

function $writeAnew(body: readonly Block[]): void {
  const keep = $preserveSelection([{ before: $getRoot().getChildren(), beside: null }]);
  $storyToEditor(body);
  keep([$getRoot().getChildren()]);
}
