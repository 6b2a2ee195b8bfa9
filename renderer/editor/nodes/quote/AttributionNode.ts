import { $create, $createParagraphNode, ElementNode, type LexicalNode, type RangeSelection } from 'lexical';

/** The line under a quote that says whose words they are; always the last child of a QuoteNode. */
export class AttributionNode extends ElementNode {
  override $config() {
    return this.config('attribution', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'story-attribution';
    element.dataset.placeholder = 'Attribution';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override canIndent(): false {
    return false;
  }

  /** Leaves the quote: whoever is named, the story goes on below. */
  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): LexicalNode {
    const paragraph = $createParagraphNode();
    (this.getParent() ?? this).insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  override collapseAtStart(): boolean {
    const words = this.getPreviousSibling();
    if (!this.isEmpty() || words === null) return false;
    words.selectEnd();
    return true;
  }
}

export function $createAttributionNode(): AttributionNode {
  return $create(AttributionNode);
}

export function $isAttributionNode(node: LexicalNode | null | undefined): node is AttributionNode {
  return node instanceof AttributionNode;
}
