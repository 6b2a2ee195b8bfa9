import { type SequenceBlock, sequenceOfRow } from './block-sequence.ts';
import { type NativeValue, parseNative } from './native-tree.ts';

type Node = Exclude<NativeValue, string | number | readonly NativeValue[]>;

/** What pandoc reads in a Word document, in the terms in which a story's blocks are compared. */
export interface NativeDocument {
  readonly title: string;
  readonly blocks: readonly SequenceBlock[];
}

/**
 * Reads pandoc's syntax tree of a document. Notes stand after the text, tracked deletions and pandoc's own
 * signs for what it cannot read are left out.
 */
export function readNative(source: string): NativeDocument {
  const tree = parseNative(source);
  const isDocument = isNode(tree) && tree.name === 'Pandoc';
  const blocks = isDocument ? tree.args[1] : tree;
  const meta = isDocument ? fieldsOf(tree.args[0]) : new Map<string, NativeValue>();
  const out: SequenceBlock[] = [];
  const notes: SequenceBlock[] = [];
  const head = ['author', 'date', 'abstract'].flatMap((name) => linesOf(meta.get(name)));
  for (const text of head) out.push({ kind: 'paragraph', depth: 0, text });
  readAll(asList(blocks), 0, out, notes);
  const said = notes.map((block) => (block.kind === 'note' ? { ...block, kind: 'paragraph' } : block));
  return {
    title: linesOf(meta.get('title')).join(' '),
    blocks: [...out, ...said].filter(({ text }) => text !== ''),
  };
}

function readAll(
  blocks: readonly NativeValue[],
  depth: number,
  out: SequenceBlock[],
  notes: SequenceBlock[],
): void {
  const add = (kind: string, inlines: NativeValue, at = depth) => {
    const text = inlineText(inlines, notes);
    out.push({ kind, depth: at, text });
  };
  for (const block of blocks.filter(isNode)) {
    const [first, second, third] = block.args as [NativeValue, NativeValue, NativeValue];
    switch (block.name) {
      case 'Para':
      case 'Plain':
        add('paragraph', first);
        break;
      case 'Header':
        add(`heading ${Math.min(Math.max(Number(first), 2), 4)}`, third);
        break;
      case 'CodeBlock':
        out.push({ kind: 'code', depth, text: String(second) });
        break;
      case 'BulletList':
      case 'OrderedList': {
        const kind = block.name === 'BulletList' ? 'bullet' : 'number';
        for (const item of asList(kind === 'bullet' ? first : second))
          readItem(kind, asList(item), depth, out, notes);
        break;
      }
      case 'BlockQuote': {
        const inner: SequenceBlock[] = [];
        readAll(asList(first), depth, inner, notes);
        out.push(...inner.map((quoted) => ({ ...quoted, kind: `quoted ${quoted.kind}` })));
        break;
      }
      case 'Div':
        readAll(asList(second), depth, out, notes);
        break;
      case 'Figure':
        readAll(asList(third), depth, out, notes);
        break;
      case 'Table':
        readRows(rowsIn(block), out, notes);
        break;
      default:
    }
  }
}

function readItem(
  kind: string,
  blocks: readonly NativeValue[],
  depth: number,
  out: SequenceBlock[],
  notes: SequenceBlock[],
): void {
  const isList = (block: NativeValue) => isNode(block) && /List$/.test(block.name);
  const own = blocks.filter((block) => !isList(block));
  const text = own.map((block) => (isNode(block) ? inlineText(block.args[0] ?? [], notes) : '')).join(' ');
  out.push({ kind, depth, text });
  readAll(blocks.filter(isList), depth + 1, out, notes);
}

function rowsIn(value: NativeValue): readonly Node[] {
  if (isNode(value)) return value.name === 'Row' ? [value] : value.args.flatMap(rowsIn);
  return Array.isArray(value) ? value.flatMap(rowsIn) : [];
}

/** Rows of a table; one of a single column is a frame, which gives its blocks. */
function readRows(rows: readonly Node[], out: SequenceBlock[], notes: SequenceBlock[]): void {
  const read = rows.map((row) =>
    asList(row.args[1])
      .filter(isNode)
      .map((cell) => {
        const inner: SequenceBlock[] = [];
        readAll(asList(cell.args[4]), 0, inner, notes);
        return inner;
      }),
  );
  if (!read.some((cells) => cells.length > 1)) out.push(...read.flat(2));
  else
    for (const cells of read)
      out.push(sequenceOfRow(cells.map((inner) => inner.map(({ text }) => text).join(' '))));
}

/** The words of inlines; a note's are put with the notes. */
function inlineText(value: NativeValue, notes: SequenceBlock[]): string {
  if (Array.isArray(value)) return value.map((inner: NativeValue) => inlineText(inner, notes)).join('');
  if (!isNode(value)) return '';
  const { name, args } = value;
  if (name === 'Str') return String(args[0]);
  if (/^(?:Space|SoftBreak|LineBreak)$/.test(name)) return ' ';
  if (name === 'Code' || name === 'Math') return String(args[1]);
  if (name === 'Note') {
    const inner: SequenceBlock[] = [];
    readAll(asList(args[0]), 0, inner, notes);
    const [first, ...rest] = inner;
    const text = [first, ...rest].map((block) => block?.text ?? '').join(' ');
    notes.push({ kind: 'note', depth: 0, text });
    return '';
  }
  if (
    name === 'Span' &&
    /"?(?:deletion|comment-start|comment-end|diagram|paragraph-deletion)/.test(JSON.stringify(args[0]))
  )
    return '';
  if (name === 'Link' || name === 'Span' || name === 'Image' || name === 'Quoted')
    return inlineText(args[1] ?? [], notes);
  return inlineText(args[0] ?? [], notes);
}

/** The metadata: `unMeta = fromList [(name, value), …]`. */
function fieldsOf(meta: NativeValue | undefined): Map<string, NativeValue> {
  const found = new Map<string, NativeValue>();
  const visit = (value: NativeValue | undefined) => {
    if (value === undefined) return;
    if (Array.isArray(value)) {
      if (value.length === 2 && typeof value[0] === 'string') found.set(value[0], value[1]);
      else value.forEach(visit);
    } else if (isNode(value)) value.args.forEach(visit);
  };
  visit(meta);
  return found;
}

function linesOf(value: NativeValue | undefined): readonly string[] {
  if (value === undefined) return [];
  if (isNode(value) && value.name === 'MetaList') return asList(value.args[0] ?? []).flatMap(linesOf);
  return [inlineText(isNode(value) ? (value.args[0] ?? []) : value, [])];
}

function asList(value: NativeValue | undefined): readonly NativeValue[] {
  return Array.isArray(value) ? value : [];
}

function isNode(value: NativeValue | undefined): value is Node {
  return typeof value === 'object' && !Array.isArray(value);
}
