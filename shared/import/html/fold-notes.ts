import { defaultTreeAdapter, html } from 'parse5';
import {
  attribute,
  childElements,
  findElements,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  hasClass,
  isHtmlElement,
  lineText,
} from './html-tree.ts';

/** Name of the element that a note stands in once it is folded; no parser of HTML makes one. */
export const FOLDED_NOTE_TAG = '#note';

/** A mark is a number or a sign, with brackets perhaps. */
const MARK = /^[^\p{L}\p{N}]*(?:[\p{L}\p{N}]{1,5})?[^\p{L}\p{N}]*$/u;

/** A note is none in one of these, to which tables of contents lead both ways. */
const NO_NOTES = new Set('h1 h2 h3 h4 h5 h6 body html article main table'.split(' '));

const NOTES = new Set('li p div dd aside td'.split(' '));

/** What a note leads back to around its mark; larger parts of a page are led to by contents. */
const AROUND_MARKS = new Set('a sup span p div li'.split(' '));

/** What gives a number its look. */
const LOOKS = new Set('sup span b small'.split(' '));

/** What goes when nothing is left in it. */
const EMPTIED = new Set('ol ul dl div section sup span'.split(' '));

/** Marks of one note whose way back is looked for. */
const MOST_MARKS = 50;

/** The words of a headline without those of its notes. */
export function headlineText(element: HtmlElement): string {
  return lineText(element, new Set(notesWithin(element)));
}

/** The notes that were folded into an element. */
export function notesWithin(element: HtmlElement): readonly HtmlElement[] {
  return findElements(element, ({ tagName }) => tagName === FOLDED_NOTE_TAG);
}

interface Target {
  readonly element: HtmlElement;
  readonly order: number;
}

/**
 * Puts each note into the place of the mark that leads to it, whichever program wrote them: what they have
 * in common is that mark and note lead to each other. The list of notes goes when nothing is left in it.
 * Changes the tree.
 */
export function foldNotes(document: HtmlParent): void {
  const all = findElements(document, () => true);
  const targets = new Map<string, Target>();
  for (const [order, element] of all.entries()) {
    for (const name of [attribute(element, 'id'), attribute(element, 'name')]) {
      if (name && !targets.has(name)) targets.set(name, { element, order });
    }
  }
  const orders = new Map(all.map((element, order) => [element, order]));
  const links = all.filter((element) => element.tagName === 'a' && !/^$|^cmnt/.test(fragment(element)));
  const marks = new Map<string, HtmlElement[]>();
  for (const link of links) {
    const same = marks.get(fragment(link));
    if (!same) marks.set(fragment(link), [link]);
    else if (same.length < MOST_MARKS) same.push(link);
  }
  /** What stands in the place of each note; null in our own page, whose other links are the story's. */
  const returned = new Set<HtmlElement>();
  const folded = new Map<HtmlElement, HtmlElement | null>();
  for (const link of links) {
    const target = targets.get(fragment(link));
    if (!target || target.order <= (orders.get(link) ?? 0) || !MARK.test(lineText(link))) continue;
    const note = noteAround(target.element);
    if (!note || contains(note, link)) continue;
    const known = folded.get(note);
    // A second mark of the same note has the same words.
    if (known && returned.has(link)) putInPlace(link, copyOf(known));
    // One that nothing leads back to keeps its number and leads nowhere.
    else if (known) link.attrs = [];
    if (known !== undefined) continue;
    const parent = parentOf(link);
    const isOwn = parent !== null && hasClass(parent, 'note-mark');
    const same = isOwn ? [link] : (marks.get(fragment(link)) ?? []);
    const calls = same.filter((call) => !contains(note, call));
    const leadsToOne = (element: HtmlElement) => calls.some((call) => leadsTo(element, call, targets));
    const back = findElements(note, (element) => element.tagName === 'a' && leadsToOne(element));
    const led = calls.filter((call) => back.some((element) => leadsTo(element, call, targets)));
    if (!led.includes(link)) continue;
    for (const call of led) returned.add(call);
    const inner = fold(link, note, back, isOwn);
    folded.set(note, isOwn ? null : inner);
  }
  for (const note of folded.keys()) remove(note);
  if (folded.size > 0) removeHeadings(document);
}

function fragment(link: HtmlElement): string {
  const href = attribute(link, 'href')?.trim() ?? '';
  return href.startsWith('#') ? href.slice(1) : '';
}

/**
 * The element that holds a note whose sign or whole is `target`, or null.
 */
function noteAround(target: HtmlElement): HtmlElement | null {
  for (let at: HtmlElement | null = target; at !== null; at = parentOf(at)) {
    if (NO_NOTES.has(at.tagName)) return null;
    if (!NOTES.has(at.tagName)) continue;
    const parent = parentOf(at);
    const whole = at.tagName === 'p' && parent !== null && holdsOneNote(parent);
    return whole ? parent : at;
  }
  return null;
}

/** Word and LibreOffice put the paragraphs of a note into an element of its own, Markdown's printers into an item. */
function holdsOneNote(element: HtmlElement): boolean {
  if (element.tagName === 'li') return true;
  return (
    element.tagName === 'div' &&
    (/mso-element\s*:\s*(?:foot|end)note\s*(?:;|$)/i.test(attribute(element, 'style') ?? '') ||
      /^(?:sd)?(?:foot|end)?note-?\d+$|^(?:ftn|edn)\d+$/i.test(attribute(element, 'id') ?? ''))
  );
}

/** True when a link leads to the mark, to what it stands in, or to something in it. */
function leadsTo(back: HtmlElement, mark: HtmlElement, targets: ReadonlyMap<string, Target>): boolean {
  const target = targets.get(fragment(back))?.element;
  if (!target) return false;
  if (contains(target, mark)) return AROUND_MARKS.has(target.tagName);
  return contains(mark, target);
}

function fold(
  link: HtmlElement,
  note: HtmlElement,
  back: readonly HtmlElement[],
  isOwn: boolean,
): HtmlElement {
  for (const element of back) remove(alone(element));
  const inner = defaultTreeAdapter.createElement(FOLDED_NOTE_TAG, html.NS.HTML, []);
  for (const child of [...note.childNodes]) {
    defaultTreeAdapter.detachNode(child);
    defaultTreeAdapter.appendChild(inner, child);
  }
  // What leads back from our own notes stands behind them.
  if (!isOwn) withoutArrow(inner);
  putInPlace(link, inner);
  return inner;
}

function putInPlace(link: HtmlElement, inner: HtmlElement): void {
  const mark = alone(link);
  if (mark.parentNode) defaultTreeAdapter.insertBefore(mark.parentNode, inner, mark);
  remove(mark);
}

function copyOf(element: HtmlElement): HtmlElement {
  const copy = defaultTreeAdapter.createElement(element.tagName, element.namespaceURI, [...element.attrs]);
  for (const child of element.childNodes) {
    if (isHtmlElement(child)) defaultTreeAdapter.appendChild(copy, copyOf(child));
    else if ('value' in child) defaultTreeAdapter.insertText(copy, child.value);
  }
  return copy;
}

/** The sign that stood before what led back, and the space that stood behind it. */
function withoutArrow(note: HtmlParent): void {
  const [first] = note.childNodes.filter((child) => !isBlank(child));
  if (first && 'value' in first) first.value = first.value.replace(/^\s*(?:[\^\u2191]\s*)?/, '');
  else if (first && isHtmlElement(first)) withoutArrow(first);
}

/** The outermost element that holds nothing but this one: a raised number is a `sup` around a link. */
function alone(element: HtmlElement): HtmlElement {
  let at = element;
  for (let parent = parentOf(at); parent; parent = parentOf(at)) {
    const only = parent.childNodes.every((child) => child === at || isBlank(child));
    if (!only || !LOOKS.has(parent.tagName)) return at;
    at = parent;
  }
  return at;
}

/** Takes an element away, and what then holds nothing any more. */
function remove(element: HtmlElement): void {
  const parent = parentOf(element);
  if (EMPTIED.has(element.tagName)) removeHeadingBefore(element);
  defaultTreeAdapter.detachNode(element);
  const empties = parent && EMPTIED.has(parent.tagName);
  if (empties && parent.childNodes.every((child) => isBlank(child) || isRule(child))) remove(parent);
}

/** What stands over a list of notes that goes, in the languages of the desk's sources. */
const NOTES_HEADING = new RegExp(
  '^\\W*(?:references|(?:foot|end)?notes|sources|einzelnachweise|(?:fuß|end)noten|anmerkungen|quellen|' +
    'références|notes et références|referencias|notas|referências|riferimenti|note|примечания|сноски|примітки|' +
    'المراجع|هوامش|ملاحظات|پانویس|脚注|注释|参考文献|각주)\\W*$',
  'iu',
);

function removeHeadingBefore(list: HtmlElement): void {
  const siblings = list.parentNode?.childNodes.filter((node) => !isBlank(node)) ?? [];
  const at = siblings.indexOf(list);
  const [before, after] = [siblings[at - 1], siblings[at + 1]];
  if (!isHtmlElement(before) || !/^h[1-6]$/.test(before.tagName)) return;
  const isLast = after === undefined || (isHtmlElement(after) && /^h[1-6]$/.test(after.tagName));
  if (isLast && NOTES_HEADING.test(lineText(before))) defaultTreeAdapter.detachNode(before);
}

/** A list of notes that has gone leaves the heading that our own page gave it. */
function removeHeadings(document: HtmlParent): void {
  for (const section of findElements(document, (element) => element.tagName === 'section')) {
    const [heading, ...more] = childElements(section);
    if (hasClass(section, 'notes') && more.length === 0 && heading?.tagName === 'h2') remove(section);
    else if (hasClass(section, 'footnotes') && more.length === 0 && /^h[1-6]$/.test(heading?.tagName ?? ''))
      remove(section);
  }
}

function isBlank(node: HtmlNode): boolean {
  return !isHtmlElement(node) && !('value' in node && node.value.trim() !== '');
}

function isRule(node: HtmlNode): boolean {
  return isHtmlElement(node) && (node.tagName === 'hr' || node.tagName === 'br');
}

function contains(outer: HtmlElement, inner: HtmlElement): boolean {
  for (let at: HtmlElement | null = inner; at !== null; at = parentOf(at)) if (at === outer) return true;
  return false;
}

function parentOf(element: HtmlElement): HtmlElement | null {
  const parent = element.parentNode;
  return parent && 'tagName' in parent ? parent : null;
}
