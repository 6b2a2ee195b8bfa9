import { $create, DecoratorNode, type LexicalNode } from 'lexical';
import type { Footnote } from '../../../../shared/story/inline.ts';

const EMPTY: Footnote = { type: 'footnote', children: [] };

/** The mark of a note. It holds what the note says as the story has it, so that moving the words moves the note. */
export class FootnoteNode extends DecoratorNode<null> {
  __note: Footnote = EMPTY;

  override $config() {
    return this.config('footnote', { extends: DecoratorNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__note = previous.__note;
  }

  getNote(): Footnote {
    return this.getLatest().__note;
  }

  setNote(note: Footnote): this {
    const writable = this.getWritable();
    writable.__note = note;
    return writable;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('sup');
    element.className = 'story-note';
    element.setAttribute('role', 'doc-noteref');
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): true {
    return true;
  }
}

export function $createFootnoteNode(note: Footnote = EMPTY): FootnoteNode {
  return $create(FootnoteNode).setNote(note);
}

export function $isFootnoteNode(node: LexicalNode | null | undefined): node is FootnoteNode {
  return node instanceof FootnoteNode;
}
