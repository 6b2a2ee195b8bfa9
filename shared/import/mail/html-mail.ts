import { defaultTreeAdapter, html } from 'parse5';
import type { Block } from '../../story/block.ts';
import { blockText } from '../../story/block-text.ts';
import type { Paragraph } from '../../story/blocks/paragraph.ts';
import { type Inline, plainText } from '../../story/inline.ts';
import { type InlineRun, inlineRuns, inlinesOfRuns } from '../../story/inline-runs.ts';
import { visibleInlines } from '../../story/visible-inlines.ts';
import { type HtmlContext, OUTERMOST_PLACE } from '../html/html-context.ts';
import { findElement, type HtmlElement, type HtmlNode, type HtmlParent } from '../html/html-tree.ts';
import { parseHtml } from '../html/parse-html.ts';
import { blocksOf } from '../html/walk-html.ts';
import type { PictureNames } from '../picture-names.ts';
import { isAttribution } from './mail-phrases.ts';
import { firstCut, linesOfHead } from './part-lines.ts';
import { elementsWithRole } from './quoted-elements.ts';

/** What the HTML of a mail is made of. */
export interface PartedHtml {
  readonly own: readonly Block[];
  /** Other mails, each as its blocks. */
  readonly quoted: readonly (readonly Block[])[];
  readonly signature: readonly Block[];
  /** What the HTML says its language is, as written. */
  readonly language: string | null;
}

/** Stands where a quotation was; Unicode has this for a program's own use, and no text holds it. */
const GONE = '\ufdd0';

/** The HTML of a mail without what others wrote and what stands below every mail of its sender. */
export function partHtmlMail(source: string, names: PictureNames): PartedHtml {
  const document = parseHtml(source);
  const context: HtmlContext = { names, baseUrl: undefined, skipped: new Set(), blocksOf };
  const read = (nodes: readonly HtmlNode[]) => blocksOf(nodes, OUTERMOST_PLACE, context);
  const roles = elementsWithRole(document);
  const fromHere = roles.find(({ role }) => role === 'quoted-from-here');
  const rest = fromHere ? takeFrom(fromHere.element, document) : [];
  const quoted: (readonly Block[])[] = [];
  const signature: Block[] = [];
  for (const { element, role } of roles) {
    if (role === 'quoted-from-here' || rest.some((node) => holds(node, element))) continue;
    const blocks = read([element]);
    if (role === 'signature') signature.push(...blocks);
    else quoted.push(blocks);
    if (role === 'quoted') leaveMark(element);
    defaultTreeAdapter.detachNode(element);
  }
  if (rest.length > 0) quoted.push(read(rest));
  const language = findElement(document, ({ attrs }) => attrs.some(({ name }) => name === 'lang'));
  const written = withoutMarks(read(document.childNodes));
  const cut = cutBlocks(written.own);
  const cited = [...quoted, ...(written.taken.length > 0 ? [written.taken] : [])];
  return {
    own: cut.own,
    quoted: cut.quoted.length > 0 ? [cut.quoted, ...cited] : cited,
    signature: [...cut.signature, ...signature],
    language: language?.attrs.find(({ name }) => name === 'lang')?.value ?? null,
  };
}

/** A mail that was passed on, without the lines that say so. */
export function passedOnBlocks(quoted: readonly Block[]): readonly Block[] {
  const lines = linesIn(quoted);
  const length = linesOfHead(lines.map(({ text }) => text));
  return length === 0 ? quoted : blocksFrom(quoted, lines[length] ?? null);
}

/** Takes an element and all that follows it in its document, and gives it as one element. */
function takeFrom(element: HtmlElement, document: HtmlParent): readonly HtmlNode[] {
  const taken: HtmlNode[] = [];
  for (let at: HtmlNode | HtmlParent | null = element; at && at !== document; at = parentOf(at)) {
    const parent = parentOf(at);
    if (!parent) break;
    const from: number = parent.childNodes.indexOf(at as HtmlNode) + (at === element ? 0 : 1);
    for (const node of parent.childNodes.slice(from)) {
      defaultTreeAdapter.detachNode(node);
      taken.push(node);
    }
    if ('tagName' in parent && parent.tagName === 'body') break;
    at = parent as HtmlNode;
    if (at === document) break;
  }
  return taken;
}

function parentOf(node: HtmlNode | HtmlParent): HtmlParent | null {
  return 'parentNode' in node ? node.parentNode : null;
}

function holds(node: HtmlNode, element: HtmlElement): boolean {
  for (let at: HtmlNode | HtmlParent | null = element; at; at = parentOf(at)) if (at === node) return true;
  return false;
}

function leaveMark(element: HtmlElement): void {
  const mark = defaultTreeAdapter.createElement('p', html.NS.HTML, []);
  defaultTreeAdapter.insertText(mark, GONE);
  if (element.parentNode) defaultTreeAdapter.insertBefore(element.parentNode, mark, element);
}

/** Without the marks, and without the lines above them that announced what was there. */
function withoutMarks(blocks: readonly Block[]): { readonly own: Block[]; readonly taken: readonly Block[] } {
  const own: Block[] = [];
  const taken: Block[] = [];
  for (const block of blocks) {
    if (blockText(block).trim() !== GONE) {
      own.push(block);
      continue;
    }
    const last = own.at(-1);
    if (last?.type === 'paragraph' && isAttribution(blockText(last))) taken.push(...own.splice(-1));
  }
  return { own, taken };
}

interface BlockLine {
  readonly text: string;
  readonly block: number;
  /** Its place among the lines of its paragraph. */
  readonly line: number;
}

function linesIn(blocks: readonly Block[]): readonly BlockLine[] {
  return blocks.flatMap((block, at) => {
    const lines =
      block.type === 'paragraph'
        ? runLines(block.children).map((line) => plainText(inlinesOfRuns(line)))
        : [''];
    return lines.map((text, line) => ({ text, block: at, line }));
  });
}

function cutBlocks(blocks: readonly Block[]): Pick<PartedHtml, 'own' | 'signature'> & {
  readonly quoted: readonly Block[];
} {
  const lines = linesIn(blocks);
  const cut = firstCut(lines.map(({ text }) => text));
  const at = cut === null ? undefined : lines[cut.at];
  if (cut === null || !at) return { own: blocks, quoted: [], signature: [] };
  const own = blocksUntil(blocks, at);
  if (cut.kind === 'quoted') return { own, quoted: blocksFrom(blocks, at), signature: [] };
  const below = blocksFrom(blocks, lines[cut.at + 1] ?? null);
  const further = cutBlocks(below);
  return { own, quoted: further.quoted, signature: [...further.own, ...further.signature] };
}

function blocksUntil(blocks: readonly Block[], { block, line }: BlockLine): readonly Block[] {
  return [...blocks.slice(0, block), ...linesOf(blocks[block], 0, line)];
}

function blocksFrom(blocks: readonly Block[], from: BlockLine | null): readonly Block[] {
  if (from === null) return [];
  const rest = blocks.slice(from.block + 1);
  const block = blocks[from.block];
  if (from.line === 0) return block ? [block, ...rest] : rest;
  return [...linesOf(block, from.line), ...rest];
}

/** Some lines of a paragraph as a paragraph of their own. */
function linesOf(block: Block | undefined, from: number, to?: number): readonly Paragraph[] {
  if (block?.type !== 'paragraph') return [];
  const runs = runLines(block.children).slice(from, to);
  const kept = runs.flatMap((line): InlineRun[] => [{ leaf: { type: 'break' }, link: null }, ...line]);
  const children = visibleInlines(inlinesOfRuns(kept));
  return children.length === 0 ? [] : [{ ...block, children }];
}

/** A link may go over several lines. */
function runLines(inlines: readonly Inline[]): readonly (readonly InlineRun[])[] {
  const lines: InlineRun[][] = [[]];
  for (const run of inlineRuns(inlines)) {
    if (run.leaf.type === 'break') lines.push([]);
    else lines.at(-1)?.push(run);
  }
  return lines;
}
