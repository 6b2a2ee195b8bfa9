import { $create, ElementNode, type LexicalNode } from 'lexical';
import type { ColumnAlign } from '../../../../shared/story/blocks/table.ts';

/** What a cell is at its place in the table; kept true by `normalise-table`. */
export interface CellLook {
  readonly header: boolean;
  readonly align: ColumnAlign | null;
}

/** A cell of a table: a line of text, as an item of a list is. */
export class TableCellNode extends ElementNode {
  __columns = 1;
  __rows = 1;
  __header = false;
  __align: ColumnAlign | null = null;

  override $config() {
    return this.config('story-cell', { extends: ElementNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__columns = previous.__columns;
    this.__rows = previous.__rows;
    this.__header = previous.__header;
    this.__align = previous.__align;
  }

  getColumns(): number {
    return this.getLatest().__columns;
  }

  getRows(): number {
    return this.getLatest().__rows;
  }

  setSpan(columns: number, rows: number): this {
    const writable = this.getWritable();
    writable.__columns = columns;
    writable.__rows = rows;
    return writable;
  }

  setLook({ header, align }: CellLook): void {
    const { __header, __align } = this.getLatest();
    if (__header === header && __align === align) return;
    const writable = this.getWritable();
    writable.__header = header;
    writable.__align = align;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement(this.__header ? 'th' : 'td');
    if (this.__columns > 1) element.colSpan = this.__columns;
    if (this.__rows > 1) element.rowSpan = this.__rows;
    if (this.__align) element.dataset.align = this.__align;
    return element;
  }

  override updateDOM(previous: this, element: HTMLElement): boolean {
    const isNew =
      previous.__header !== this.__header ||
      previous.__columns !== this.__columns ||
      previous.__rows !== this.__rows;
    if (isNew) return true;
    if (this.__align) element.dataset.align = this.__align;
    else delete element.dataset.align;
    return false;
  }

  override canIndent(): false {
    return false;
  }

  /** A cell stays where it is, whatever is deleted before it. */
  override collapseAtStart(): true {
    return true;
  }
}

export function $createTableCellNode(columns = 1, rows = 1): TableCellNode {
  return $create(TableCellNode).setSpan(columns, rows);
}

export function $isTableCellNode(node: LexicalNode | null | undefined): node is TableCellNode {
  return node instanceof TableCellNode;
}
