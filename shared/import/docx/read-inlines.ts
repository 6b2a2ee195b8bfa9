import type { Mark } from '../../story/inline.ts';
import { childOf, elementsIn, type XmlElement, xmlText } from '../xml/xml-tree.ts';
import type { DocxContext } from './docx-context.ts';
import type { DocxInline } from './docx-inline.ts';
import { drawnInlines } from './drawings.ts';
import { hrefOf } from './fields.ts';
import type { NoteKind } from './notes.ts';
import { marksOf, scriptOf } from './styles.ts';
import { type SymbolFont, symbolCharacter, symbolFontOf, symbolText } from './symbol-font.ts';
import { isOn, valOf } from './word-xml.ts';

export interface ReadInlines {
  readonly inlines: readonly DocxInline[];
  /** Paragraphs and tables in text boxes that are anchored here. */
  readonly boxes: readonly XmlElement[];
}

interface Place {
  readonly marks: ReadonlySet<Mark>;
  readonly href: string | null;
  readonly symbols: SymbolFont;
  /** The style of the paragraph hides its words. */
  readonly hidden: boolean;
}

interface Out {
  readonly inlines: DocxInline[];
  readonly boxes: XmlElement[];
}

type Handler = (element: XmlElement, place: Place, context: DocxContext, out: Out) => void;

const HANDLERS: ReadonlyMap<string, Handler> = new Map(
  Object.entries<Handler>({
    r: run,
    t: (element, place, context, out) => {
      const words = xmlText(element);
      const shown = symbolText(words, place.symbols);
      if (shown !== words && shown.includes('•')) context.warn(BULLETS);
      addText(shown, place, context, out);
    },
    tab: characters(' '),
    ptab: characters(' '),
    noBreakHyphen: characters('\u2011'),
    softHyphen: characters('\u00ad'),
    br: lineBreak,
    cr: lineBreak,
    sym: ({ attributes }, place, context, out) =>
      addText(
        symbolCharacter(attributes.get('font') ?? '', attributes.get('char') ?? ''),
        place,
        context,
        out,
      ),
    fldChar: fieldCharacter,
    ruby,
    instrText: (element, _place, { fields }) => fields.instruct(xmlText(element)),
    fldSimple: (element, place, context, out) =>
      walkChildren(element, linked(place, hrefOf(element.attributes.get('instr') ?? '')), context, out),
    hyperlink: (element, place, context, out) =>
      walkChildren(element, linked(place, hyperlinkOf(element, context)), context, out),
    footnoteReference: reference('footnote'),
    endnoteReference: reference('endnote'),
    AlternateContent: alternative,
    drawing,
    pict: drawing,
    object: drawing,
  }),
);

/** Properties, and what was taken out of the text: it holds no words of the story. */
const LEFT_OUT = new Set(
  'pPr rPr del moveFrom delText delInstrText sdtPr sdtEndPr smartTagPr customXmlPr fldData'.split(' '),
);

/** What stands in an element of text, tracked changes accepted; `hidden` where its style hides it. */
export function readInlines(parent: XmlElement, context: DocxContext, hidden = false): ReadInlines {
  const out: Out = { inlines: [], boxes: [] };
  walkChildren(parent, { marks: new Set(), href: null, symbols: null, hidden }, context, out);
  return out;
}

/** What has no handler is a wrapper: its text counts. */
function walkChildren(parent: XmlElement, place: Place, context: DocxContext, out: Out): void {
  for (const child of elementsIn(parent)) {
    if (LEFT_OUT.has(child.name)) {
      context.fields.skip(child);
      continue;
    }
    const handler = HANDLERS.get(child.name);
    if (handler) handler(child, place, context, out);
    else walkChildren(child, place, context, out);
  }
}

function addText(text: string, place: Place, { fields }: DocxContext, out: Out): void {
  if (!fields.isShown() || text === '') return;
  out.inlines.push({ type: 'text', text, marks: place.marks, href: place.href ?? fields.href() });
}

function characters(text: string): Handler {
  return (_element, place, context, out) => addText(text, place, context, out);
}

/** A new page or column is a matter of the paper. */
function lineBreak(...[element, place, context, out]: Parameters<Handler>): void {
  if (/^(?:page|column)$/.test(element.attributes.get('type') ?? '')) addText(' ', place, context, out);
  else out.inlines.push({ type: 'break' });
}

function reference(kind: NoteKind): Handler {
  return ({ attributes }, _place, { notes }, out) => {
    const number = notes.refer(kind, attributes.get('id'));
    if (number !== null) out.inlines.push({ type: 'note', number });
  };
}

function drawing(...[element, , context, out]: Parameters<Handler>): void {
  const drawn = drawnInlines(element, context.relationships);
  for (const warning of drawn.warnings) context.warn(warning);
  out.inlines.push(...drawn.inlines);
  for (const box of drawn.boxes) out.boxes.push(box);
}

function run(...[element, place, context, out]: Parameters<Handler>): void {
  const properties = childOf(element, 'rPr');
  const style = context.styles.characters(valOf(properties, 'rStyle'));
  // A style that hides within one that hides shows again (ECMA-376 part 1, 17.7.3).
  if (isOn(properties, 'vanish') ?? place.hidden !== style.hidden) {
    context.fields.skip(element);
    if (elementsIn(element).some(({ name }) => name === 't' || name === 'drawing')) context.warn(HIDDEN);
    return;
  }
  const script = scriptOf(properties);
  const marks = marksOf(properties, new Set([...place.marks, ...style.marks[script]]), script);
  const font = childOf(properties, 'rFonts')?.attributes.get('ascii');
  walkChildren(element, { ...place, marks, symbols: symbolFontOf(font ?? '') }, context, out);
}

const BULLETS = 'Signs of a typeface of pictures that are no letters became bullets (•).';
const HIDDEN = 'Text that is hidden in Word was left out.';

/** A box to tick shows itself where its field begins. */
function fieldCharacter(...[element, place, context, out]: Parameters<Handler>): void {
  const box = childOf(element, 'ffData', 'checkBox');
  if (box) addText((isOn(box, 'checked') ?? isOn(box, 'default')) ? '☒' : '☐', place, context, out);
  context.fields.mark(element);
}

/** How letters are read, in brackets behind them. */
function ruby(...[element, place, context, out]: Parameters<Handler>): void {
  const [base, reading] = [childOf(element, 'rubyBase'), childOf(element, 'rt')];
  if (base) walkChildren(base, place, context, out);
  if (!reading) return;
  addText('(', place, context, out);
  walkChildren(reading, place, context, out);
  addText(')', place, context, out);
}

/** Newer programs' way to say something, or the older one's where that says nothing. */
function alternative(...[element, place, context, out]: Parameters<Handler>): void {
  for (const way of [...elementsIn(element, 'Choice'), ...elementsIn(element, 'Fallback')]) {
    const [inlines, boxes] = [out.inlines.length, out.boxes.length];
    walkChildren(way, place, context, out);
    if (out.inlines.length > inlines || out.boxes.length > boxes) return;
  }
}

function linked(place: Place, href: string | null): Place {
  return href === null ? place : { ...place, href };
}

/** The address outside of the document; places inside it have no address in a story. */
function hyperlinkOf(element: XmlElement, context: DocxContext): string | null {
  const relationship = context.relationships.get(element.attributes.get('id') ?? '');
  if (!relationship?.external) return null;
  const anchor = element.attributes.get('anchor');
  const bare = anchor === undefined || relationship.target.includes('#');
  return bare ? relationship.target : `${relationship.target}#${anchor}`;
}
