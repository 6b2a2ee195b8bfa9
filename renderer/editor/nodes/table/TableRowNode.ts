import { $create, ElementNode, type LexicalNode } from 'lexical';
import { $isTableCellNode, type TableCellNode } from './TableCellNode.ts';

/** A row: the cells that begin in it. */
export class TableRowNode extends ElementNode {
  override $config() {
    return this.config('story-row', { extends: ElementNode });
  }

  getCells(): TableCellNode[] {
    return this.getChildren().filter($isTableCellNode);
  }

  override createDOM(): HTMLElement {
    return document.createElement('tr');
  }

  override updateDOM(): false {
    return false;
  }

  override canBeEmpty(): false {
    return false;
  }

  override canIndent(): false {
    return false;
  }
}

export function $createTableRowNode(): TableRowNode {
  return $create(TableRowNode);
}

export function $isTableRowNode(node: LexicalNode | null | undefined): node is TableRowNode {
  return node instanceof TableRowNode;
}
