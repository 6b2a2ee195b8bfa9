import { escapedHtml } from '../escaped-html.ts';
import { type CardPayload, cardContent } from './ghost-cards.ts';

/** A text in pieces: HTML, and the Markdown of cards that are written in it. */
export type GhostPiece = { readonly html: string } | { readonly markdown: string };

export interface GhostText {
  readonly pieces: readonly GhostPiece[];
  /** Kinds of cards that the story has nothing of, as often as they stand there. */
  readonly left: ReadonlyMap<string, number>;
}

/** Depth and number of nodes beyond which a document was made to fill the memory. */
const MAX_DEPTH = 60;
const MOST_NODES = 500_000;

interface Writing {
  readonly pieces: GhostPiece[];
  readonly left: Map<string, number>;
  nodes: number;
}

function asText({ pieces, left }: Writing): GhostText {
  return { pieces, left };
}

function addCard(writing: Writing, name: string, payload: CardPayload): void {
  const content = cardContent(name, payload);
  if (content) writing.pieces.push(content);
  else writing.left.set(name, (writing.left.get(name) ?? 0) + 1);
}

interface LexicalNode extends CardPayload {
  readonly type?: unknown;
  readonly children?: unknown;
}

/** What Ghost keeps of a text since version 5 (Lexical, as its editor Koenig serializes it). */
export function lexicalPieces(document: unknown): GhostText {
  const writing: Writing = { pieces: [], left: new Map(), nodes: 0 };
  const root = (document as { readonly root?: LexicalNode } | null)?.root;
  for (const node of childrenOf(root)) {
    const html = blockHtml(node, writing, 0);
    if (html !== null) writing.pieces.push({ html });
    else addCard(writing, String(node.type), node);
  }
  return asText(writing);
}

function childrenOf(node: LexicalNode | undefined): readonly LexicalNode[] {
  const { children } = node ?? {};
  return Array.isArray(children)
    ? children.filter((child) => typeof child === 'object' && child !== null)
    : [];
}

/** Null for a card. */
function blockHtml(node: LexicalNode, writing: Writing, depth: number): string | null {
  const type = String(node.type).replace(/^extended-/, '');
  const dir = node.direction === 'rtl' || node.direction === 'ltr' ? ` dir="${node.direction}"` : '';
  const inner = () => lineHtml(node, writing, depth + 1);
  if (type === 'paragraph') return `<p${dir}>${inner()}</p>`;
  if (type === 'heading') {
    const tag = /^h[1-6]$/.test(String(node.tag)) ? String(node.tag) : 'h2';
    return `<${tag}${dir}>${inner()}</${tag}>`;
  }
  if (type === 'quote') return `<blockquote><p${dir}>${inner()}</p></blockquote>`;
  if (type === 'aside') return `<blockquote class="pullquote"><p${dir}>${inner()}</p></blockquote>`;
  return type === 'list' ? listHtml(node, writing, depth + 1) : null;
}

/** A list in a list stands in an item of its own, which belongs to the item before it. */
function listHtml(node: LexicalNode, writing: Writing, depth: number): string {
  const tag = node.listType === 'number' || node.tag === 'ol' ? 'ol' : 'ul';
  const start =
    tag === 'ol' && typeof node.start === 'number' && node.start !== 1 ? ` start="${node.start}"` : '';
  const items: string[] = [];
  for (const item of childrenOf(node)) {
    const nested = childrenOf(item).filter((child) => child.type === 'list');
    const lists = depth < MAX_DEPTH ? nested.map((list) => listHtml(list, writing, depth + 1)).join('') : '';
    const isOnlyList = nested.length > 0 && nested.length === childrenOf(item).length;
    const line = isOnlyList ? '' : lineHtml(item, writing, depth + 1);
    const dir = item.direction === 'rtl' || item.direction === 'ltr' ? ` dir="${item.direction}"` : '';
    if (isOnlyList && items.length > 0)
      items.push((items.pop() ?? '').replace(/<\/li>$/, () => `${lists}</li>`));
    else items.push(`<li${dir}>${line}${lists}</li>`);
  }
  return `<${tag}${start}>${items.join('')}</${tag}>`;
}

/** Bits of a text's format, as Lexical counts them. */
const FORMATS: readonly (readonly [number, string])[] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
];

function lineHtml(node: LexicalNode, writing: Writing, depth: number): string {
  if (depth > MAX_DEPTH) return '';
  return childrenOf(node)
    .map((child): string => {
      writing.nodes++;
      if (writing.nodes > MOST_NODES) return '';
      if (child.type === 'linebreak') return '<br>';
      if (child.type === 'list') return '';
      if (child.type === 'link' || child.type === 'autolink')
        return `<a href="${escapedHtml(String(child.url ?? ''))}">${lineHtml(child, writing, depth + 1)}</a>`;
      if (typeof child.text !== 'string') return lineHtml(child, writing, depth + 1);
      const format = typeof child.format === 'number' ? child.format : 0;
      const tags = FORMATS.filter(([bit]) => (format & bit) !== 0);
      return tags.reduce((inner, [, tag]) => `<${tag}>${inner}</${tag}>`, escapedHtml(child.text));
    })
    .join('');
}

interface Mobiledoc {
  readonly markups: readonly unknown[];
  readonly atoms: readonly unknown[];
  readonly cards: readonly unknown[];
  readonly sections: readonly unknown[];
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What Ghost kept of a text before (Mobiledoc 0.3). */
export function mobiledocPieces(document: unknown): GhostText {
  const writing: Writing = { pieces: [], left: new Map(), nodes: 0 };
  const given = (document ?? {}) as Partial<Record<keyof Mobiledoc, unknown>>;
  const doc: Mobiledoc = {
    markups: listOf(given.markups),
    atoms: listOf(given.atoms),
    cards: listOf(given.cards),
    sections: listOf(given.sections),
  };
  for (const section of doc.sections.slice(0, MOST_NODES)) {
    const [kind, second, third] = listOf(section);
    if (kind === 1) writing.pieces.push({ html: markupSection(String(second), listOf(third), doc) });
    else if (kind === 2) writing.pieces.push({ html: `<img src="${escapedHtml(String(second))}" alt="">` });
    else if (kind === 3) {
      const tag = second === 'ol' ? 'ol' : 'ul';
      const items = listOf(third).map((markers) => `<li>${markersHtml(listOf(markers), doc)}</li>`);
      writing.pieces.push({ html: `<${tag}>${items.join('')}</${tag}>` });
    } else if (kind === 10) {
      const [name, payload] = listOf(doc.cards[Number(second)]);
      addCard(writing, String(name), (payload ?? {}) as CardPayload);
    }
  }
  return asText(writing);
}

function markupSection(tag: string, markers: readonly unknown[], doc: Mobiledoc): string {
  const inner = markersHtml(markers, doc);
  if (tag === 'blockquote') return `<blockquote><p>${inner}</p></blockquote>`;
  if (tag === 'aside') return `<blockquote class="pullquote"><p>${inner}</p></blockquote>`;
  const known = /^(?:p|h[1-6])$/.test(tag) ? tag : 'p';
  return `<${known}>${inner}</${known}>`;
}

const MARKUPS = /^(?:a|b|strong|i|em|u|s|sub|sup|code|strike|del)$/i;

function markersHtml(markers: readonly unknown[], doc: Mobiledoc): string {
  const open: string[] = [];
  const out: string[] = [];
  for (const marker of markers) {
    const [kind, opened, closed, value] = listOf(marker);
    for (const index of listOf(opened)) {
      const [name, attributes] = listOf(doc.markups[Number(index)]);
      const tag = MARKUPS.test(String(name)) ? String(name).toLowerCase() : 'span';
      open.push(tag);
      const list = listOf(attributes);
      const href = tag === 'a' ? String(list[list.indexOf('href') + 1] ?? '') : '';
      out.push(tag === 'a' ? `<a href="${escapedHtml(href)}">` : `<${tag}>`);
    }
    if (kind === 0) out.push(escapedHtml(String(value ?? '')));
    else {
      const [name, text] = listOf(doc.atoms[Number(value)]);
      out.push(name === 'soft-return' ? '<br>' : escapedHtml(String(text ?? '')));
    }
    const count = Math.min(Number(closed) || 0, open.length);
    for (let at = 0; at < count; at++) out.push(`</${open.pop()}>`);
  }
  return out.join('');
}
