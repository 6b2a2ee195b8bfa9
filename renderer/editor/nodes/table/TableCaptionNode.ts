import { $create, ElementNode, type LexicalNode } from 'lexical';

/** The line over a table that says what it shows; always the first child of a TableNode. */
export class TableCaptionNode extends ElementNode {
  override $config() {
    return this.config('story-table-caption', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('caption');
    element.dataset.placeholder = 'Caption';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override canIndent(): false {
    return false;
  }

  override collapseAtStart(): true {
    return true;
  }
}

export function $createTableCaptionNode(): TableCaptionNode {
  return $create(TableCaptionNode);
}

export function $isTableCaptionNode(node: LexicalNode | null | undefined): node is TableCaptionNode {
  return node instanceof TableCaptionNode;
}
