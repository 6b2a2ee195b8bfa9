import type { Element, Nodes, Root, RootContent } from 'hast';
import { type SequenceBlock, sequenceOfRow } from '../../support/block-sequence.ts';
import { wordsOfTree } from '../../support/html-words.ts';

interface Place {
  readonly quoted: boolean;
  readonly depth: number;
}

/**
 * The blocks of reference HTML in order, in the terms of a story: rows of tables as rows, of tables that
 * lay out a page as paragraphs, headings from 2 to 4.
 */
export function sequenceOfHtml(tree: Root): readonly SequenceBlock[] {
  return sequenceOf(tree.children, { quoted: false, depth: 0 });
}

function sequenceOf(nodes: readonly RootContent[], place: Place): readonly SequenceBlock[] {
  const out: SequenceBlock[] = [];
  let inline: RootContent[] = [];
  const add = (kind: string, content: readonly RootContent[], depth = 0) => {
    const text = textOf(content);
    if (text !== '') out.push({ kind: place.quoted ? `quoted ${kind}` : kind, depth, text });
  };
  const flush = () => {
    add('paragraph', inline);
    inline = [];
  };
  for (const node of nodes) {
    if (node.type !== 'element' || !BLOCKS.test(node.tagName)) {
      inline.push(node);
      continue;
    }
    flush();
    const { tagName, children } = node;
    if (/^h[1-6]$/.test(tagName)) add(`heading ${Math.min(Math.max(Number(tagName[1]), 2), 4)}`, children);
    else if (/^(?:ul|ol)$/.test(tagName)) out.push(...sequenceOfList(node, place));
    else if (tagName === 'blockquote') out.push(...sequenceOf(children, { ...place, quoted: true }));
    else if (tagName === 'pre') add('code', children);
    else if (tagName === 'table' && !place.quoted && isData(node)) out.push(...sequenceOfTable(node));
    else if (tagName === 'tr') out.push(...rowAsText(node, place));
    else out.push(...sequenceOf(children, place));
  }
  flush();
  return out;
}

/** Several columns, and no table within. */
function isData(table: Element): boolean {
  const rows = elementsNamed(table, 'tr');
  const cells = rows.map((row) => row.children.filter((child) => child.type === 'element'));
  return cells.some((row) => row.length > 1) && elementsNamed(table, 'table').length === 0;
}

function sequenceOfTable(table: Element): readonly SequenceBlock[] {
  const captions = elementsNamed(table, 'caption').map(({ children }) => ({
    kind: 'caption',
    depth: 0,
    text: textOf(children),
  }));
  const rows = elementsNamed(table, 'tr').map((row) =>
    sequenceOfRow(
      row.children.flatMap((cell) =>
        cell.type === 'element'
          ? [
              sequenceOf(cell.children, { quoted: false, depth: 0 })
                .map(({ text }) => text)
                .join(' '),
            ]
          : [],
      ),
    ),
  );
  return [...captions, ...rows].filter(({ text }) => text !== '');
}

function elementsNamed(parent: Element, name: string): readonly Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === name ? [child] : elementsNamed(child, name);
  });
}

const BLOCK_NAMES = [
  'p',
  'div',
  'h[1-6]',
  'ul',
  'ol',
  'blockquote',
  'figure',
  'figcaption',
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
  'caption',
  'pre',
  'section',
  'article',
  'html',
  'head',
  'body',
  'hr',
];
const BLOCKS = new RegExp(`^(?:${BLOCK_NAMES.join('|')})$`);

function rowAsText(row: Element, place: Place): readonly SequenceBlock[] {
  const cells = row.children.filter((child): child is Element => child.type === 'element');
  const blocks = cells.map((cell) => sequenceOf(cell.children, place));
  const kind = place.quoted ? 'quoted paragraph' : 'paragraph';
  if (blocks.filter((inner) => inner.length > 0).length === 1) return blocks.flat();
  const text = blocks.map((inner) => inner.map((block) => block.text).join(' ')).join(' | ');
  return text.replace(/[|\s]/g, '') === '' ? [] : [{ kind, depth: 0, text }];
}

function sequenceOfList(list: Element, place: Place): readonly SequenceBlock[] {
  const kind = `${place.quoted ? 'quoted ' : ''}${list.tagName === 'ol' ? 'number' : 'bullet'}`;
  return list.children.flatMap((item): readonly SequenceBlock[] => {
    if (item.type !== 'element') return [];
    if (/^[uo]l$/.test(item.tagName)) return sequenceOfList(item, { ...place, depth: place.depth + 1 });
    const own = item.children.filter((child) => !isList(child));
    const inner = item.children.filter(isList);
    return [
      { kind, depth: place.depth, text: textOf(own) },
      ...inner.flatMap((nested) => sequenceOfList(nested, { ...place, depth: place.depth + 1 })),
    ];
  });
}

function isList(node: RootContent): node is Element {
  return node.type === 'element' && /^[uo]l$/.test(node.tagName);
}

function textOf(nodes: readonly RootContent[]): string {
  return wordsOfTree({ type: 'root', children: [...nodes] } satisfies Nodes).join(' ');
}
