import type { ArticleFinder } from '../../imported-story.ts';
import { looksLikeBox } from '../blocks/box.ts';
import { embedFromHtml } from '../blocks/embed.ts';
import { looksLikeFigure } from '../blocks/figure.ts';
import { looksLikePullQuote } from '../blocks/quote.ts';
import {
  attribute,
  childElements,
  findElement,
  findElements,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isHtmlElement,
  lineText,
  rawText,
  textOfNode,
} from '../html-tree.ts';
import { isNamedClutter, isNamedComments, isNamedImprint, isNotice, saysOtherStories } from './clutter.ts';
import { findArticle } from './find-article.ts';
import { type TextAmounts, textAmounts } from './text-amounts.ts';

/** Where a page's article stands, and what in there is none of it. */
export interface PageArticle {
  readonly root: HtmlParent;
  readonly skipped: ReadonlySet<HtmlNode>;
  /** What of it belongs to other stories or to the site: neither headline nor authors stand in there. */
  readonly clutter: ReadonlySet<HtmlNode>;
  /** The beginning of each part within the article that is left out and holds words. */
  readonly leftOut: readonly string[];
}

/** The share of the article's prose that the element which stands for it holds: a line beside it may be none of it. */
const MOST = 0.98;

/** What a finder has found is believed where it holds this share of what our own reader finds. */
const BELIEVED = 0.15;

/** What is known of a page and its article while it is parted. */
interface Parting {
  readonly root: HtmlParent;
  /** True when a finder has found the article, so that names may tell what is none of it. */
  readonly isFound: boolean;
  readonly isKept: (node: HtmlNode) => boolean;
  /** Of what is kept. */
  readonly kept: TextAmounts;
  /** Of all that stands there. */
  readonly all: TextAmounts;
  readonly furniture: ReadonlySet<HtmlElement>;
  readonly skipped: Set<HtmlNode>;
  readonly clutter: Set<HtmlNode>;
  readonly left: HtmlElement[];
  /** Names and classes of what is kept in an element, see `hasKeptTwin`. */
  readonly looks: Map<HtmlParent, ReadonlySet<string>>;
}

/**
 * The article of a page as `finder` finds it, with what stands in it and is lost there (quotations, posts,
 * pictures, films, tables, transcripts) and without what is kept there and stands around it (links to other
 * stories, times, controls). As our own reader finds it where there is no finder or it finds next to nothing.
 */
export function pageArticle(
  document: HtmlParent,
  furniture: ReadonlySet<HtmlElement>,
  finder: ArticleFinder | undefined,
): PageArticle {
  const own = findArticle(document, furniture) ?? document;
  const all = textAmounts(document, () => true);
  const body = findElement(document, (element) => element.tagName === 'body');
  const found = body ? finder?.(document) : null;
  const amounts = textAmounts(document, (text) => found?.has(text) ?? true);
  const isFound =
    body && found && amounts.of(body).prose > 0 && amounts.of(body).prose >= BELIEVED * all.of(own).prose;
  const parting: Parting = {
    root: isFound ? innermost(body, amounts) : own,
    isFound: Boolean(isFound),
    isKept: (node) => !isFound || found.has(node),
    kept: isFound ? amounts : all,
    all,
    furniture,
    skipped: new Set(),
    clutter: new Set(),
    left: [],
    looks: new Map(),
  };
  part(parting.root, parting);
  return {
    root: parting.root,
    skipped: parting.skipped,
    clutter: parting.clutter,
    leftOut: parting.left.map((one) => lineText(one)),
  };
}

const CONTAINERS = new Set('div section main article center form table tbody tr td'.split(' '));

function innermost(from: HtmlElement, amounts: TextAmounts): HtmlElement {
  let at = from;
  for (;;) {
    const most = amounts.of(at).prose * MOST;
    const next = childElements(at).find((child) => amounts.of(child).prose >= most);
    if (!next || !CONTAINERS.has(next.tagName)) return at;
    at = next;
  }
}

function part(parent: HtmlParent, parting: Parting): void {
  for (const child of parent.childNodes) {
    if (isHtmlElement(child)) partElement(child, parting);
    else if (textOfNode(child)?.trim() && !parting.isKept(child)) parting.skipped.add(child);
  }
}

function partElement(element: HtmlElement, parting: Parting): void {
  const { isKept, kept } = parting;
  if (isClutter(element, parting)) {
    parting.clutter.add(element);
    leave(element, parting);
  } else if (isImprint(element, parting)) parting.skipped.add(element);
  else if (isKept(element) || kept.of(element).text > 0) part(element, parting);
  else if (!isLost(element, parting)) leave(element, parting);
}

function leave(element: HtmlElement, { skipped, left, all, furniture }: Parting): void {
  skipped.add(element);
  const { text, linked } = all.of(element);
  const isTold = text >= WORDS || (element.tagName === 'p' && linked > 0 && !isLabel(lineText(element)));
  if (isTold && !isHeadOrTail(element, furniture)) left.push(element);
}

/** Words that only say what follows or is to be pressed. */
function isLabel(line: string): boolean {
  return isNotice(line) || saysOtherStories(line);
}

/** Characters of what is worth to be told. */
const WORDS = 25;

function isHeadOrTail(element: HtmlElement, furniture: ReadonlySet<HtmlElement>): boolean {
  return furniture.has(element) && element.tagName !== 'footer' && element.tagName !== 'aside';
}

/** What can be said in one line. */
const LINE = 160;

/** Characters of prose that are an article, however much has been said of it beside. */
const ARTICLE = 150;

/** The share of the article that may be taken for something else by its name. */
const PART = 0.3;

const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol section article aside header footer figure table nav form span a small strong'.split(
    ' ',
  ),
);

/** What stands in the article and is none of it. */
function isClutter(element: HtmlElement, parting: Parting): boolean {
  const { furniture, all, kept, root, isFound } = parting;
  const { text } = all.of(element);
  if (furniture.has(element)) return !isToldApart(element, parting);
  if (!isFound || text === 0 || !BLOCKS.has(element.tagName)) return false;
  if (isAroundBox(element, text)) return false;
  const [own, whole] = [kept.of(element).prose, kept.of(root).prose];
  if (isNamedComments(element) && whole - own >= ARTICLE) return true;
  const small = own < PART * whole;
  if (small && (isNamedClutter(element) || isTeaser(element))) return true;
  if (text <= LINE && !isInBlock(element)) {
    if (isLabel(lineText(element))) return true;
  }
  return small && isListOfLinks(element, parting);
}

/** A page of many stories has an article for each, and none within another. */
function isInArticle(element: HtmlElement): boolean {
  for (let at = element.parentNode; at && 'tagName' in at; at = at.parentNode)
    if (at.tagName === 'article') return true;
  return false;
}

/** Another story within the article: one with a title that leads to it. */
function isTeaser(element: HtmlElement): boolean {
  if (element.tagName !== 'article' || !isInArticle(element)) return false;
  const heading = findElement(element, ({ tagName }) => /^h[1-6]$/.test(tagName));
  if (!heading) return false;
  const isLink = ({ tagName }: HtmlElement) => tagName === 'a';
  return findElement(heading, isLink) !== null || heading.parentNode?.nodeName === 'a';
}

/** What says when and by whom the article was published: fields have it. */
function isImprint(element: HtmlElement, { all, isFound }: Parting): boolean {
  const { text } = all.of(element);
  const isLine = isFound && text > 0 && text <= LINE && BLOCKS.has(element.tagName) && !isInBlock(element);
  if (!isLine || !isNamedImprint(element)) return false;
  const line = lineText(element);
  return IMPRINTED.test(line) && (!SENTENCE.test(line) || HOUR.test(line));
}

/** A day, a time, or a name behind the word for it. */
const IMPRINTED = /\d|^\W*(?:by|von|par|por|di|от|автор|published|updated|posted)\b/iu;

/** What ends as a sentence does is the story's, whatever its site calls it. */
const SENTENCE = /[.!?…。！？؟।]["'”’»)\]]*$/u;
const HOUR = /\b[ap]\.\s?m\.$/i;

function isInBlock(element: HtmlElement): boolean {
  const parent = element.parentNode;
  return (
    parent !== null &&
    'tagName' in parent &&
    /^(?:p|li|h[1-6]|td|blockquote|figcaption|a)$/.test(parent.tagName)
  );
}

function isToldApart(element: HtmlElement, { all }: Parting): boolean {
  const { text, linked, prose } = all.of(element);
  return (
    (element.tagName === 'footer' || element.tagName === 'aside') &&
    prose >= 140 &&
    linked < 0.2 * text &&
    !isNamedClutter(element)
  );
}

function isListOfLinks(element: HtmlElement, { all, kept, root }: Parting): boolean {
  const { text, linked } = all.of(element);
  if (linked === 0 || isInBlock(element) || leadsAllOver(element)) return false;
  if (kept.of(root).prose < 400) return false;
  if (linked >= 0.95 * text && /^(?:p|ul|ol|div|h[1-6])$/.test(element.tagName))
    return text < 300 || /^[uo]l$/.test(element.tagName);
  if (text > 300) return false;
  const label = /^(.{1,60}?)[:：|]/.exec(lineText(element))?.[1];
  return label !== undefined && saysOtherStories(label) && linked >= 0.5 * text;
}

/** Lists of other stories lead to one site or two; one that leads to many is the article's. */
const MANY_SITES = 3;

function leadsAllOver(element: HtmlElement): boolean {
  const links = findElements(element, ({ tagName }) => tagName === 'a');
  const sites = links.map((link) => /^(?:https?:)?\/\/([^/?#]+)/i.exec(attribute(link, 'href') ?? '')?.[1]);
  const different = new Set(sites.filter((site) => site !== undefined));
  return different.size >= MANY_SITES && different.size * 2 >= links.length;
}

/** What an article is made of and its finder does not see, or takes for something else. */
function isLost(element: HtmlElement, parting: Parting): boolean {
  const { all, furniture, isKept } = parting;
  const { tagName: tag } = element;
  const { text, linked, prose } = all.of(element);
  if (LEAVES.has(tag)) return isKeptAround(element, isKept);
  if (isAroundBox(element, text)) return true;
  if (furniture.has(element)) return isToldApart(element, parting);
  if (isNamedClutter(element)) return false;
  if (tag === 'pre' || looksLikeFigure(element)) return linked < 0.5 * text || text === 0;
  if (tag === 'table') return text > 0 && linked < 0.3 * text;
  if (/^(?:iframe|embed|video|audio)$/.test(tag)) return embedFromHtml(element).length > 0;
  if (isFormula(element) || (linked === 0 && findElement(element, isFormula) !== null)) return true;
  if (text === 0) return childElements(element).some((child) => isLost(child, parting));
  if (prose <= 0.5 * text) return false;
  if (tag === 'p' && element.parentNode === parting.root) return true;
  return isToldApart(element, parting) || hasKeptTwin(element, parting);
}

function isFormula({ tagName }: HtmlElement): boolean {
  return tagName === 'math';
}

/** A quotation, a post or a box, or what holds nothing but one. */
function isAroundBox(element: HtmlElement, text: number): boolean {
  const box = isBox(element) ? element : findElement(element, isBox);
  return box !== null && (box === element || rawText(box).trim().length >= 0.8 * text);
}

function isBox(element: HtmlElement): boolean {
  return element.tagName === 'blockquote' || looksLikeBox(element) || looksLikePullQuote(element);
}

/** True where an element beside it that looks the same is kept: one paragraph of many. */
function hasKeptTwin(element: HtmlElement, { kept, looks, root }: Parting): boolean {
  const parent = element.parentNode;
  // A whole page holds twins of all kinds.
  if (parent === null || root.nodeName === 'body') return false;
  const inParent =
    looks.get(parent) ??
    new Set(
      childElements(parent)
        .filter((one) => kept.of(one).prose > 0)
        .map(look),
    );
  looks.set(parent, inParent);
  return inParent.has(look(element));
}

const look = (element: HtmlElement) => `${element.tagName} ${attribute(element, 'class') ?? ''}`;

const LEAVES = new Set('img br hr source picture wbr'.split(' '));

function isKeptAround(element: HtmlElement, isKept: (node: HtmlNode) => boolean): boolean {
  const parent = element.parentNode;
  return parent !== null && 'tagName' in parent && isKept(parent);
}
