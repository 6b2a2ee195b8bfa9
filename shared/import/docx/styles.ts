import type { Mark } from '../../story/inline.ts';
import { childOf, elementsIn, isOn, valOf, type XmlElement } from './xml-tree.ts';

/** What a style makes of a paragraph. */
export type ParagraphRole = 'title' | 'subtitle' | 'quote' | 'code' | 'caption' | null;

export interface ParagraphStyle {
  readonly role: ParagraphRole;
  /** 1 to 9, or null when it is no heading. */
  readonly heading: number | null;
  /** The list that the style puts paragraphs into. */
  readonly numbering: XmlElement | undefined;
}

export interface Styles {
  paragraph(id: string | undefined): ParagraphStyle;
  /** The marks of a character style. */
  characters(id: string | undefined): ReadonlySet<Mark>;
  /** Properties of text where nothing else is said. */
  readonly defaults: XmlElement | undefined;
}

const ROLES: ReadonlyMap<string, ParagraphRole> = new Map(
  Object.entries<ParagraphRole>({
    title: 'title',
    subtitle: 'subtitle',
    quote: 'quote',
    'intense quote': 'quote',
    'block text': 'quote',
    'block quote': 'quote',
    'block quotation': 'quote',
    quotations: 'quote',
    'source code': 'code',
    'html preformatted': 'code',
    'preformatted text': 'code',
    caption: 'caption',
    'image caption': 'caption',
  }),
);

const LINK = /^(?:followed)?hyperlink$/;
const CODE = /^(?:verbatim char|html code|source text|code)$/;

/**
 * Reads `styles.xml`. The built-in styles have English names in it, whatever the language of the program
 * that wrote it.
 */
export function readStyles(root: XmlElement | undefined): Styles {
  const all = new Map<string, XmlElement>();
  const usual = new Map<string, string>();
  for (const style of root ? elementsIn(root, 'style') : []) {
    const id = style.attributes.get('styleId');
    if (id === undefined) continue;
    all.set(id, style);
    if (/^(?:1|true|on)$/.test(style.attributes.get('default') ?? ''))
      usual.set(style.attributes.get('type') ?? '', id);
  }
  const paragraphs = new Map<string | undefined, ParagraphStyle>();
  const characters = new Map<string | undefined, ReadonlySet<Mark>>();
  return {
    defaults: childOf(root, 'docDefaults', 'rPrDefault', 'rPr'),
    paragraph(id) {
      const known = paragraphs.get(id) ?? paragraphStyle(chain(all, id ?? usual.get('paragraph')));
      paragraphs.set(id, known);
      return known;
    },
    characters(id) {
      const known = characters.get(id) ?? characterMarks(chain(all, id));
      characters.set(id, known);
      return known;
    },
  };
}

/** A style and those that it is based on, nearest first. */
function chain(all: ReadonlyMap<string, XmlElement>, id: string | undefined): readonly XmlElement[] {
  const found = new Set<XmlElement>();
  for (let style = all.get(id ?? ''); style !== undefined && !found.has(style); ) {
    found.add(style);
    style = all.get(valOf(style, 'basedOn') ?? '');
  }
  return [...found];
}

function nameOf(style: XmlElement): string {
  return (valOf(style, 'name') ?? '').toLowerCase();
}

function paragraphStyle(styles: readonly XmlElement[]): ParagraphStyle {
  let role: ParagraphRole = null;
  let heading: number | null = null;
  for (const style of styles) {
    const name = nameOf(style);
    // A heading that is based on a quote is a heading.
    if (heading === null) role ??= ROLES.get(name) ?? null;
    const level = /^heading ([1-9])$/.exec(name)?.[1] ?? outline(style);
    if (level !== undefined && role === null) heading ??= Number(level);
  }
  const numbering = styles.map((style) => childOf(style, 'pPr', 'numPr')).find((found) => found);
  return { role, heading, numbering };
}

/** The level in the outline, which begins at 0 and where 9 is body text. */
function outline(style: XmlElement): number | undefined {
  const level = valOf(style, 'pPr', 'outlineLvl');
  return level !== undefined && /^[0-8]$/.test(level) ? Number(level) + 1 : undefined;
}

function characterMarks(styles: readonly XmlElement[]): ReadonlySet<Mark> {
  let marks: ReadonlySet<Mark> = new Set();
  for (const style of styles.toReversed()) {
    // Every link is underlined; the line says nothing there.
    if (!LINK.test(nameOf(style))) marks = marksOf(childOf(style, 'rPr'), marks);
    if (CODE.test(nameOf(style))) marks = new Set([...marks, 'code']);
  }
  return marks;
}

const SWITCHES: ReadonlyMap<string, Mark> = new Map(
  Object.entries<Mark>({
    b: 'bold',
    i: 'italic',
    u: 'underline',
    strike: 'strike',
    dstrike: 'strike',
  }),
);

/** The marks that text properties leave of `outer`. */
export function marksOf(properties: XmlElement | undefined, outer: ReadonlySet<Mark>): ReadonlySet<Mark> {
  if (!properties) return outer;
  const marks = new Set(outer);
  for (const [name, mark] of SWITCHES) {
    const on = isOn(properties, name);
    if (on === true) marks.add(mark);
    else if (on === false) marks.delete(mark);
  }
  const raised = valOf(properties, 'vertAlign');
  if (raised === 'superscript' || raised === 'subscript') marks.add(raised);
  return marks;
}
