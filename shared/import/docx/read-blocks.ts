import { childOf, elementsIn, type XmlElement } from '../xml/xml-tree.ts';
import { continueListItems } from './continue-list-items.ts';
import type { DocxBlock, DocxParagraph } from './docx-block.ts';
import type { DocxContext } from './docx-context.ts';
import type { DocxInline } from './docx-inline.ts';
import { readInlines } from './read-inlines.ts';
import { readTable } from './read-table.ts';
import { isOn, valOf } from './word-xml.ts';

/** Text boxes can stand in text boxes; deeper ones are nobody's layout. */
const MAX_BOXES = 20;

const LEFT_OUT = new Set(['sectPr', 'sdtPr', 'sdtEndPr', 'del', 'moveFrom']);
const CONTENTS = 'The table of contents was left out.';
const CHUNK =
  'A document that was put into this one is not read: open the file in Word, save it again and import that.';

/** The paragraphs and tables among these elements, and in the wrappers among them. */
export function readBlocks(
  elements: readonly XmlElement[],
  context: DocxContext,
  boxed = 0,
): readonly DocxBlock[] {
  const blocks: DocxBlock[] = [];
  // A paragraph whose end was deleted or moved goes on in the next one, and so does a letter set large.
  let begun: readonly DocxInline[] = [];
  const visit = (element: XmlElement) => {
    if (element.name === 'tbl')
      blocks.push(readTable(element, context, (content) => readBlocks(content, context, boxed)));
    else if (element.name === 'p') {
      const style = context.styles.paragraph(valOf(childOf(element, 'pPr'), 'pStyle'));
      const { inlines, boxes } = readInlines(element, context, style.hidden);
      const all = [...begun, ...inlines];
      const goesOn = goesOnInNext(element);
      begun = goesOn ? all : [];
      if (style.contents) context.warn(CONTENTS);
      else if (!goesOn) blocks.push(paragraphOf(element, all, context));
      if (boxed < MAX_BOXES) for (const block of readBlocks(boxes, context, boxed + 1)) blocks.push(block);
    } else if (element.name === 'AlternateContent') elementsIn(element).slice(0, 1).forEach(visit);
    else if (element.name === 'altChunk') context.warn(CHUNK);
    else if (isContents(element)) {
      context.warn(CONTENTS);
      context.fields.skip(element);
    } else if (LEFT_OUT.has(element.name)) context.fields.skip(element);
    else elementsIn(element).forEach(visit);
  };
  elements.forEach(visit);
  if (begun.length > 0) blocks.push(plainParagraph(begun));
  return continueListItems(blocks);
}

function goesOnInNext(paragraph: XmlElement): boolean {
  const properties = childOf(paragraph, 'pPr');
  const ending = childOf(properties, 'rPr');
  if (childOf(ending, 'del') || childOf(ending, 'moveFrom')) return true;
  return /^(?:drop|margin)$/.test(childOf(properties, 'framePr')?.attributes.get('dropCap') ?? '');
}

/** A table of contents that Word keeps up to date by itself. */
function isContents(element: XmlElement): boolean {
  const gallery = valOf(childOf(element, 'sdtPr', 'docPartObj'), 'docPartGallery');
  return element.name === 'sdt' && /^table of contents$/i.test(gallery ?? '');
}

function paragraphOf(
  element: XmlElement,
  inlines: readonly DocxInline[],
  { styles, numbering }: DocxContext,
): DocxParagraph {
  const properties = childOf(element, 'pPr');
  const id = valOf(properties, 'pStyle');
  const style = styles.paragraph(id);
  const outline = valOf(properties, 'outlineLvl');
  const own = outline !== undefined && /^[0-8]$/.test(outline) ? Number(outline) + 1 : null;
  const heading = style.role === null ? (style.heading ?? own) : null;
  const isEmpty = inlines.every((inline) => inline.type === 'text' && inline.text.trim() === '');
  // Word shows a number at a heading too, and counts it; a story's headings have none.
  const place = isEmpty ? null : numbering.next([childOf(properties, 'numPr'), style.numbering], id);
  const list = heading === null && style.role !== 'title' ? place : null;
  // The style's number is switched off here, as Word does for the second paragraph of an item.
  const continuesItem = style.numbering !== undefined && valOf(properties, 'numPr', 'numId') === '0';
  const indent = childOf(properties, 'ind')?.attributes;
  const indented = Number(indent?.get('left') ?? indent?.get('start') ?? '0') > 0;
  return {
    ...plainParagraph(inlines),
    role: style.role,
    heading,
    list,
    continuesItem,
    indented,
    isRule: isEmpty && hasRule(properties),
    bidi: isOn(properties, 'bidi'),
  };
}

function hasRule(properties: XmlElement | undefined): boolean {
  const line = valOf(properties, 'pBdr', 'bottom') ?? valOf(properties, 'pBdr', 'top');
  return line !== undefined && !/^(?:none|nil)$/.test(line);
}

/** A paragraph that no style makes anything of. */
export function plainParagraph(inlines: readonly DocxInline[]): DocxParagraph {
  return {
    type: 'paragraph',
    inlines,
    role: null,
    heading: null,
    list: null,
    continuesItem: false,
    indented: false,
    isRule: false,
    bidi: undefined,
  };
}
