import type { Mark } from '../../story/inline.ts';
import { closeLists, listItem, type OpenList } from '../docx/list-html.ts';
import { escapedHtml } from '../escaped-html.ts';
import { elementsIn, isXmlElement, type XmlElement, xmlText } from '../xml/xml-tree.ts';
import type { OdtStyles } from './odt-styles.ts';

/** What holds for a whole document. */
export interface OdtContext {
  readonly styles: OdtStyles;
  /** Notes in their order, each as HTML. */
  readonly notes: string[];
  readonly comments: string[];
  /** The last number of each list, by its style and level. */
  readonly numbers: Map<string, number>;
  readonly warn: (sentence: string) => void;
}

const TAGS: Readonly<Record<Mark, string>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strike: 's',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
};

/** What is no text of the document. */
const LEFT_OUT = new Set(
  (
    'tracked-changes sequence-decls variable-decls user-field-decls dde-connection-decls forms ' +
    'alphabetical-index-auto-mark-file ' +
    'soft-page-break bookmark bookmark-start bookmark-end reference-mark-start ' +
    'reference-mark-end change change-start ' +
    'change-end toc-mark toc-mark-start toc-mark-end desc title event-listeners table-column ' +
    'table-columns contour-polygon'
  ).split(' '),
);
const INDEXES =
  /^(?:table-of-content|illustration-index|table-index|object-index|user-index|alphabetical-index|bibliography)$/;

type Group = 'quote' | 'code' | 'list' | null;

/** What is being put together: blocks that stand in one element, and the lists that are open. */
interface Writing {
  readonly out: string[];
  group: Group;
  lists: readonly OpenList[];
  /** Where the last picture stands that is alone in its paragraph. */
  picture: number;
}

/** The blocks in an element as HTML. */
export function odtBlocks(parent: XmlElement, context: OdtContext): string {
  const writing: Writing = { out: [], group: null, lists: [], picture: -1 };
  writeBlocks(parent, context, writing);
  turnTo(writing, null);
  return writing.out.join('');
}

function turnTo(writing: Writing, next: Group): void {
  const { group, out } = writing;
  if (group === next) {
    // A second paragraph of code is its next line.
    if (next === 'code') out.push('<br>');
    return;
  }
  if (group === 'list') out.push(closeLists(writing.lists));
  else if (group !== null) out.push(group === 'code' ? '</pre>' : '</blockquote>');
  if (next === 'code' || next === 'quote') out.push(next === 'code' ? '<pre>' : '<blockquote>');
  writing.lists = [];
  writing.group = next;
}

function writeBlocks(parent: XmlElement, context: OdtContext, writing: Writing): void {
  for (const element of elementsIn(parent)) {
    if (LEFT_OUT.has(element.name)) continue;
    if (INDEXES.test(element.name)) {
      context.warn('The table of contents of the LibreOffice document was left out.');
      continue;
    }
    if (element.name === 'p') writeParagraph(element, context, writing);
    else if (element.name === 'list') writeList(element, context, writing, { style: undefined, level: 0 });
    else if (element.name === 'section' || element.name === 'index-body')
      writeBlocks(element, context, writing);
    else {
      turnTo(writing, null);
      writing.out.push(otherBlock(element, context));
    }
  }
}

function otherBlock(element: XmlElement, context: OdtContext): string {
  if (element.name === 'h') return heading(element, context);
  if (element.name === 'table') return tableHtml(element, context);
  if (element.name !== 'frame' && element.name !== 'a') return odtBlocks(element, context);
  const boxes: string[] = [];
  return `${inline(element, context, { marks: new Set(), boxes })}${boxes.join('')}`;
}

function writeParagraph(element: XmlElement, context: OdtContext, writing: Writing): void {
  const { role, html, inner } = paragraph(element, context);
  const { out } = writing;
  if (role === 'caption' && writing.picture === out.length - 1 && writing.picture >= 0) {
    out[writing.picture] = `<figure>${out[writing.picture]}<figcaption>${inner}</figcaption></figure>`;
    writing.picture = -1;
    return;
  }
  turnTo(writing, role === 'quote' || role === 'code' ? role : null);
  out.push(role === 'code' ? inner : html);
  const isPicture = /^<img [^>]*>$/.test(inner.trim());
  if (isPicture) out[out.length - 1] = inner;
  writing.picture = isPicture ? out.length - 1 : -1;
}

interface ListAround {
  readonly style: string | undefined;
  readonly level: number;
}

/** The items of a list one after the other, each with its place: lists within it may lie in items without words. */
function writeList(element: XmlElement, context: OdtContext, writing: Writing, around: ListAround): void {
  const style = element.attributes.get('style-name') ?? around.style;
  const level = Math.min(around.level, 9);
  const { ordered, start } = context.styles.listLevel(style, level + 1) ?? { ordered: false, start: 1 };
  const goesOn =
    element.attributes.has('continue-list') || element.attributes.get('continue-numbering') === 'true';
  const key = `${style} ${level}`;
  if (!goesOn) context.numbers.delete(key);
  for (const item of elementsIn(element)) {
    if (item.name !== 'list-item' && item.name !== 'list-header') continue;
    const said = Number(item.attributes.get('start-value') ?? Number.NaN);
    let isFirst = true;
    for (const child of elementsIn(item)) {
      if (child.name === 'list') {
        writeList(child, context, writing, { style, level: level + 1 });
        continue;
      }
      const html =
        child.name === 'p' || child.name === 'h'
          ? paragraph(child, context).inner
          : otherBlock(child, context);
      if (!isFirst) {
        writing.out.push(`<p>${html}</p>`);
        continue;
      }
      const number = Number.isInteger(said) ? said : (context.numbers.get(key) ?? start - 1) + 1;
      context.numbers.set(key, number);
      isFirst = false;
      turnTo(writing, 'list');
      const written = listItem(writing.lists, { level, ordered, number: ordered ? number : 1 }, html);
      writing.out.push(written.html);
      writing.lists = written.open;
    }
  }
}

/** The role of a paragraph by the names of its style and of those that it is based on. */
export function paragraphRole(
  names: readonly string[],
): 'title' | 'subtitle' | 'quote' | 'code' | 'caption' | null {
  for (const name of names) {
    if (name === 'title' || name === 'subtitle') return name;
    if (/^(?:quotations|quote|intense quote|block text|block quote|block quotation)$/.test(name))
      return 'quote';
    if (/^(?:preformatted text|source code|html preformatted)$/.test(name)) return 'code';
    if (/^(?:caption|illustration|figure|drawing|image caption)$/.test(name)) return 'caption';
  }
  return null;
}

interface Paragraph {
  readonly role: ReturnType<typeof paragraphRole>;
  readonly html: string;
  /** What stands in it, and what stands in the boxes behind it. */
  readonly inner: string;
}

function paragraph(element: XmlElement, context: OdtContext): Paragraph {
  const style = element.attributes.get('style-name');
  const { styles } = context;
  const role = paragraphRole(styles.names(style));
  const boxes: string[] = [];
  const inner = inlines(element, context, { marks: styles.paragraphMarks(style), boxes });
  if (styles.isHidden(style) && inner !== '') {
    context.warn('Text that is hidden in the LibreOffice document was left out.');
    return { role: null, html: '', inner: '' };
  }
  if (inner.trim() === '' && boxes.length === 0 && styles.isRule(style))
    return { role: null, html: '<hr>', inner: '' };
  const level = styles.outline(style);
  const tag = role === 'title' ? 'h1' : level !== null && role === null ? `h${Math.min(level, 6)}` : 'p';
  const behind = boxes.join('');
  return {
    role,
    html: `<${tag}${directionOf(style, styles)}>${inner}</${tag}>${behind}`,
    inner: `${inner}${behind}`,
  };
}

function heading(element: XmlElement, context: OdtContext): string {
  const level = Math.min(Math.max(Number(element.attributes.get('outline-level') ?? '1') || 1, 1), 6);
  const boxes: string[] = [];
  const style = element.attributes.get('style-name');
  const inner = inlines(element, context, { marks: new Set(), boxes });
  return `<h${level}${directionOf(style, context.styles)}>${inner}</h${level}>${boxes.join('')}`;
}

function directionOf(style: string | undefined, styles: OdtStyles): string {
  return styles.direction(style) === 'rtl' ? ' dir="rtl"' : '';
}

const MOST_REPEATED = 200;

function tableHtml(table: XmlElement, context: OdtContext): string {
  const rows: string[] = [];
  const visit = (parent: XmlElement, header: boolean) => {
    for (const element of elementsIn(parent)) {
      if (element.name === 'table-row') rows.push(`<tr>${rowHtml(element, header, context)}</tr>`);
      else if (/^table-(?:header-rows|rows|row-group)$/.test(element.name))
        visit(element, header || element.name === 'table-header-rows');
    }
  };
  visit(table, false);
  return `<table>${rows.join('')}</table>`;
}

function rowHtml(row: XmlElement, header: boolean, context: OdtContext): string {
  const cells = elementsIn(row, 'table-cell').flatMap((cell) => {
    const span = (name: string) =>
      Math.min(Math.max(Number(cell.attributes.get(name) ?? '1') || 1, 1), 10_000);
    const columns = span('number-columns-spanned');
    const high = span('number-rows-spanned');
    const headed = elementsIn(cell, 'p').some(({ attributes }) =>
      context.styles.names(attributes.get('style-name')).includes('table heading'),
    );
    const tag = header || headed ? 'th' : 'td';
    const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${high > 1 ? ` rowspan="${high}"` : ''}`;
    const html = `<${tag}${spans}>${odtBlocks(cell, context)}</${tag}>`;
    return Array.from({ length: Math.min(span('number-columns-repeated'), MOST_REPEATED) }, () => html);
  });
  return cells.join('');
}

interface Place {
  readonly marks: ReadonlySet<Mark>;
  /** What stands in text boxes, behind the paragraph. */
  readonly boxes: string[];
}

function inlines(parent: XmlElement, context: OdtContext, place: Place): string {
  return parent.children
    .map((child) => {
      if (!isXmlElement(child)) return marked(child.replace(/[ \t\r\n]+/g, ' '), place.marks);
      return inline(child, context, place);
    })
    .join('');
}

function inline(element: XmlElement, context: OdtContext, place: Place): string {
  const { name, attributes } = element;
  if (LEFT_OUT.has(name)) return '';
  if (name === 's')
    return marked(' '.repeat(Math.min(Number(attributes.get('c') ?? '1') || 1, 100)), place.marks);
  if (name === 'tab') return marked(' ', place.marks);
  if (name === 'line-break') return '<br>';
  if (name === 'note') return note(element, context);
  if (name === 'annotation') {
    const said = elementsIn(element).filter((child) => child.name === 'p' || child.name === 'list');
    context.comments.push(said.map(xmlText).join(' ').replace(/\s+/g, ' ').trim());
    return '';
  }
  if (name === 'annotation-end') return '';
  if (name === 'span') {
    const style = attributes.get('style-name');
    if (context.styles.isHidden(style)) {
      context.warn('Text that is hidden in the LibreOffice document was left out.');
      return '';
    }
    return inlines(element, context, { ...place, marks: context.styles.marks(style, place.marks) });
  }
  if (name === 'a') {
    const inner = inlines(element, context, place);
    const href = attributes.get('href') ?? '';
    return href === '' || href.startsWith('#') ? inner : `<a href="${escapedHtml(href)}">${inner}</a>`;
  }
  if (name === 'ruby-text') return marked(` (${xmlText(element)})`, place.marks);
  if (name === 'frame') return frame(element, context, place);
  if (name === 'text-box') {
    place.boxes.push(odtBlocks(element, context));
    return '';
  }
  return inlines(element, context, place);
}

function note(element: XmlElement, context: OdtContext): string {
  const body = elementsIn(element, 'note-body')[0];
  if (!body) return '';
  // A place is taken before the note is read: it may hold another one.
  const number = context.notes.push('');
  context.notes[number - 1] = odtBlocks(body, context);
  return `<sup><a id="note-mark-${number}" href="#note-${number}">${number}</a></sup>`;
}

/** A picture, or a box of text with the picture that it is a caption of. */
function frame(element: XmlElement, context: OdtContext, place: Place): string {
  const said = (name: string) => xmlText(elementsIn(element, name)[0]).replace(/\s+/g, ' ').trim();
  const alt = said('desc') || said('title');
  const box = elementsIn(element, 'text-box')[0];
  if (box) {
    place.boxes.push(odtBlocks(box, context));
    return '';
  }
  const image = elementsIn(element, 'image')[0];
  const href = image?.attributes.get('href') ?? '';
  if (href !== '') return `<img src="${escapedHtml(href)}" alt="${escapedHtml(alt)}">`;
  if (elementsIn(element).some(({ name }) => name === 'object' || name === 'object-ole'))
    context.warn('An object of another program was left out of the LibreOffice document.');
  return alt === '' ? '' : marked(alt, place.marks);
}

function marked(text: string, marks: ReadonlySet<Mark>): string {
  if (text === '') return '';
  return [...marks].reduce((inner, mark) => `<${TAGS[mark]}>${inner}</${TAGS[mark]}>`, escapedHtml(text));
}
