import { $create, $findMatchingParent, type ElementDOMSlot, ElementNode, type LexicalNode } from 'lexical';
import type { Table } from '../../../../shared/story/blocks/table.ts';
import { $isTableCaptionNode, type TableCaptionNode } from './TableCaptionNode.ts';
import { $isTableRowNode, type TableRowNode } from './TableRowNode.ts';

/** How a table is set. */
export type TableSetting = Pick<Table, 'headerRow' | 'headerColumn' | 'align'>;

/** Holds one caption, then rows; `normalise-table` keeps it so. */
export class TableNode extends ElementNode {
  __setting: TableSetting = { headerRow: false, headerColumn: false, align: [] };

  override $config() {
    return this.config('story-table', { extends: ElementNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__setting = previous.__setting;
  }

  getSetting(): TableSetting {
    return this.getLatest().__setting;
  }

  setSetting({ headerRow, headerColumn, align }: TableSetting): this {
    const writable = this.getWritable();
    writable.__setting = { headerRow, headerColumn, align };
    return writable;
  }

  getCaption(): TableCaptionNode | null {
    const first = this.getFirstChild();
    return $isTableCaptionNode(first) ? first : null;
  }

  getTableRows(): TableRowNode[] {
    return this.getChildren().filter($isTableRowNode);
  }

  // The box around the table is what scrolls where it is wider than the paper.
  override createDOM(): HTMLElement {
    const box = document.createElement('div');
    box.className = 'story-table';
    box.append(document.createElement('table'));
    return box;
  }

  override updateDOM(): false {
    return false;
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    const table = element.querySelector('table');
    return table ? super.getDOMSlot(element).withElement(table) : super.getDOMSlot(element);
  }

  override canBeEmpty(): false {
    return false;
  }

  override canIndent(): false {
    return false;
  }
}

export function $createTableNode(setting: TableSetting): TableNode {
  return $create(TableNode).setSetting(setting);
}

export function $isTableNode(node: LexicalNode | null | undefined): node is TableNode {
  return node instanceof TableNode;
}

/** The table that `node` stands in, itself included. */
export function $tableAround(node: LexicalNode): TableNode | null {
  return $findMatchingParent(node, $isTableNode);
}
