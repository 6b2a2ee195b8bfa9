import type { DocxBlock, DocxCell, DocxParagraph, DocxTable } from '../docx/docx-block.ts';
import type { DocxInline } from '../docx/docx-inline.ts';
import type { ListPlace } from '../docx/numbering.ts';
import type { RtfTables } from './rtf-tables.ts';

/** Which list a paragraph names. */
export interface NamedList {
  readonly list: number | null;
  readonly level: number;
  readonly old: 'bullet' | 'number' | null;
}

type Bare = Omit<DocxParagraph, 'inlines' | 'list'>;

interface RowCell {
  /** Its right edge, in twips. */
  edge: number;
  joins: 'across' | 'down' | null;
  blocks: DocxBlock[];
}

interface Row {
  header: boolean;
  cells: RowCell[];
}

/** Puts paragraphs, cells and notes together in the order in which a file gives them. */
export interface RtfBody {
  inline(inline: DocxInline): void;
  paragraph(paragraph: Bare, list: NamedList, depth: number): void;
  cell(paragraph: Bare, list: NamedList): void;
  row(): void;
  rowBegins(): void;
  rowWord(word: string, value: number | null): void;
  beginNote(): void;
  endNote(): void;
  end(paragraph: Bare, list: NamedList): void;
  readonly blocks: readonly DocxBlock[];
  readonly notes: readonly (readonly DocxBlock[])[];
}

export function rtfBody(tables: RtfTables): RtfBody {
  const blocks: DocxBlock[] = [];
  const notes: (readonly DocxBlock[])[] = [];
  const counts = new Map<number, number[]>();
  const outer: { readonly inlines: DocxInline[]; readonly target: DocxBlock[] }[] = [];
  let inlines: DocxInline[] = [];
  let target = blocks;
  let rows: Row[] = [];
  let cells: DocxBlock[][] = [];
  let cell: DocxBlock[] = [];
  let definition: { header: boolean; edges: Omit<RowCell, 'blocks'>[] } = { header: false, edges: [] };
  let joins: RowCell['joins'] = null;

  const take = (paragraph: Bare, list: NamedList): DocxParagraph => {
    const block: DocxParagraph = {
      ...paragraph,
      isRule: paragraph.isRule && inlines.length === 0,
      inlines,
      // An empty paragraph shows no number.
      list: inlines.length === 0 || paragraph.heading !== null ? null : placeOf(list, tables, counts),
    };
    inlines = [];
    return block;
  };
  const endTable = () => {
    if (rows.length > 0) target.push(tableOf(rows));
    rows = [];
  };

  return {
    blocks,
    notes,
    inline(inline) {
      const last = inlines.at(-1);
      const isAlike =
        inline.type === 'text' &&
        last?.type === 'text' &&
        last.marks === inline.marks &&
        last.href === inline.href;
      // Programs end a group at every change of the typeface.
      if (isAlike) inlines[inlines.length - 1] = { ...last, text: last.text + inline.text };
      else inlines.push(inline);
    },
    paragraph(paragraph, list, depth) {
      const block = take(paragraph, list);
      if (depth > 0 && outer.length === 0) cell.push(block);
      else {
        if (outer.length === 0) endTable();
        target.push(block);
      }
    },
    cell(paragraph, list) {
      cell.push(take(paragraph, list));
      cells.push(cell);
      cell = [];
    },
    row() {
      const edges = definition.edges;
      rows.push({
        header: definition.header,
        cells: cells.map((own, at) => ({
          edge: edges[at]?.edge ?? at + 1,
          joins: edges[at]?.joins ?? null,
          blocks: own,
        })),
      });
      cells = [];
    },
    rowBegins() {
      definition = { header: false, edges: [] };
      joins = null;
    },
    rowWord(word, value) {
      if (word === 'trhdr') definition.header = true;
      else if (word === 'clmrg') joins = 'across';
      else if (word === 'clvmrg') joins = 'down';
      else if (word === 'cellx') {
        definition.edges.push({ edge: value ?? 0, joins });
        joins = null;
      }
    },
    beginNote() {
      notes.push([]);
      inlines.push({ type: 'note', number: notes.length });
      outer.push({ inlines, target });
      inlines = [];
      target = [];
    },
    endNote() {
      const around = outer.pop();
      if (!around) return;
      if (inlines.length > 0) target.push({ ...EMPTY, inlines });
      notes[notes.length - 1] = target;
      inlines = around.inlines;
      target = around.target;
    },
    end(paragraph, list) {
      while (outer.length > 0) this.endNote();
      if (cell.length > 0 || cells.length > 0) {
        if (cell.length > 0 || inlines.length > 0) this.cell(paragraph, list);
        this.row();
      }
      endTable();
      if (inlines.length > 0) target.push(take(paragraph, list));
    },
  };
}

const EMPTY: DocxParagraph = {
  type: 'paragraph',
  inlines: [],
  role: null,
  heading: null,
  list: null,
  continuesItem: false,
  indented: false,
  isRule: false,
  bidi: undefined,
};

const BULLET = 23;
const NO_SIGN = 255;

function placeOf(
  { list, level, old }: NamedList,
  tables: RtfTables,
  counts: Map<number, number[]>,
): ListPlace | null {
  if (old !== null) return { level, ordered: old === 'number', number: next(counts, -1, level, 1) };
  if (list === null || list === 0) return null;
  const id = tables.overrides.get(list) ?? list;
  const { kind, start } = tables.lists.get(id)?.[level] ?? { kind: BULLET, start: 1 };
  if (kind === NO_SIGN) return null;
  const ordered = kind !== BULLET;
  const number = next(counts, id, level, start);
  return { level, ordered, number: ordered ? number : 1 };
}

function next(counts: Map<number, number[]>, id: number, level: number, start: number): number {
  const count = counts.get(id) ?? [];
  counts.set(id, count);
  const before = count[level];
  const number = before === undefined ? start : before + 1;
  count[level] = number;
  count.length = level + 1;
  return number;
}

/** Cells have right edges and no places: those of all rows together are the columns. */
function tableOf(rows: readonly Row[]): DocxTable {
  const edges = [...new Set(rows.flatMap(({ cells }) => cells.map(({ edge }) => edge)))].toSorted(
    (a, b) => a - b,
  );
  const column = new Map(edges.map((edge, at) => [edge, at]));
  /** The cell that goes on downwards, by the column of its right edge. */
  const open = new Map<number, { rows: number }>();
  return {
    type: 'table',
    rows: rows.map(({ header, cells }) => {
      const out: { blocks: readonly DocxBlock[]; columns: number; rows: number }[] = [];
      let from = -1;
      for (const { edge, joins, blocks } of cells) {
        const at = column.get(edge) ?? 0;
        const columns = Math.max(1, at - from);
        from = at;
        const above = open.get(at);
        const before = out.at(-1);
        if (joins === 'down' && above) above.rows++;
        else if (joins === 'across' && before) {
          before.columns += columns;
          before.blocks = [...before.blocks, ...blocks.filter(hasWords)];
        } else {
          const cell = { blocks: blocks.filter((block) => hasWords(block)), columns, rows: 1 };
          out.push(cell);
          open.set(at, cell);
        }
      }
      return { header, cells: out satisfies readonly DocxCell[] };
    }),
  };
}

function hasWords(block: DocxBlock): boolean {
  return block.type === 'table' || block.inlines.length > 0;
}
