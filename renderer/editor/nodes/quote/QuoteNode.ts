import { $create, $findMatchingParent, ElementNode, type LexicalNode } from 'lexical';
import { $isAttributionNode, type AttributionNode } from './AttributionNode.ts';

export type QuoteKind = 'quote' | 'pullquote';

/** Holds paragraphs and lists, then always one AttributionNode; `normalise-quote` keeps it so. */
export class QuoteNode extends ElementNode {
  __kind: QuoteKind = 'quote';

  override $config() {
    return this.config('story-quote', { extends: ElementNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__kind = previous.__kind;
  }

  getKind(): QuoteKind {
    return this.getLatest().__kind;
  }

  setKind(kind: QuoteKind): this {
    const writable = this.getWritable();
    writable.__kind = kind;
    return writable;
  }

  getAttribution(): AttributionNode | null {
    const last = this.getLastChild();
    return $isAttributionNode(last) ? last : null;
  }

  /** The words, without the attribution. */
  getWords(): LexicalNode[] {
    return this.getChildren().filter((child) => !$isAttributionNode(child));
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('blockquote');
    element.dataset.kind = this.__kind;
    return element;
  }

  override updateDOM(previous: this, element: HTMLElement): false {
    if (previous.__kind !== this.__kind) element.dataset.kind = this.__kind;
    return false;
  }

  // Blocks live inside it, so block commands (lists, shortcuts, paste) have to stop at its edge.
  override isShadowRoot(): true {
    return true;
  }

  override canBeEmpty(): false {
    return false;
  }

  override canIndent(): false {
    return false;
  }
}

export function $createQuoteNode(kind: QuoteKind): QuoteNode {
  return $create(QuoteNode).setKind(kind);
}

export function $isQuoteNode(node: LexicalNode | null | undefined): node is QuoteNode {
  return node instanceof QuoteNode;
}

/** The quote that `node` stands in, itself included. */
export function $quoteAround(node: LexicalNode): QuoteNode | null {
  return $findMatchingParent(node, $isQuoteNode);
}
