import { $create, ElementNode, type LexicalNode, type RangeSelection } from 'lexical';

/** The line that heads a box of key points; always the first child of a KeyPointsNode. */
export class KeyPointsTitleNode extends ElementNode {
  override $config() {
    return this.config('key-points-title', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'story-key-points-title';
    element.dataset.placeholder = 'Key points';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override canIndent(): false {
    return false;
  }

  /** Goes on to the first point. */
  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): LexicalNode | null {
    const next = this.getNextSibling();
    if (next && restoreSelection) next.selectStart();
    return next;
  }
}

export function $createKeyPointsTitleNode(): KeyPointsTitleNode {
  return $create(KeyPointsTitleNode);
}

export function $isKeyPointsTitleNode(node: LexicalNode | null | undefined): node is KeyPointsTitleNode {
  return node instanceof KeyPointsTitleNode;
}
