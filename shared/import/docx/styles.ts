import type { Mark } from '../../story/inline.ts';
import { childOf, elementsIn, type XmlElement } from '../xml/xml-tree.ts';
import { isOn, valOf } from './word-xml.ts';

/** What a style makes of a paragraph. */
export type ParagraphRole = 'title' | 'subtitle' | 'quote' | 'code' | 'caption' | null;

export interface ParagraphStyle {
  readonly role: ParagraphRole;
  /** 1 to 9, or null when it is no heading. */
  readonly heading: number | null;
  /** Whether it hides its words; a character style turns that round. */
  readonly hidden: boolean;
  /** A line of a table of contents, or the words above it. */
  readonly contents: boolean;
  /** The list that the style puts paragraphs into. */
  readonly numbering: XmlElement | undefined;
}

/** What a style makes of text. */
export interface CharacterStyle {
  readonly marks: Readonly<Record<Script, ReadonlySet<Mark>>>;
  /** See `ParagraphStyle.hidden`. */
  readonly hidden: boolean;
}

export interface Styles {
  paragraph(id: string | undefined): ParagraphStyle;
  characters(id: string | undefined): CharacterStyle;
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

/** What a style of this name makes of a paragraph; names are in small letters. */
export function roleOfStyle(name: string): ParagraphRole {
  return ROLES.get(name) ?? null;
}

const CONTENTS = /^(?:toc heading|toc [1-9]|table of figures)$/;
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
  const characters = new Map<string | undefined, CharacterStyle>();
  return {
    defaults: childOf(root, 'docDefaults', 'rPrDefault', 'rPr'),
    paragraph(id) {
      const known = paragraphs.get(id) ?? paragraphStyle(chain(all, id ?? usual.get('paragraph')));
      paragraphs.set(id, known);
      return known;
    },
    characters(id) {
      const known = characters.get(id) ?? characterStyle(chain(all, id));
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

function nameOf(style: XmlElement | undefined): string {
  return (valOf(style, 'name') ?? '').toLowerCase();
}

function paragraphStyle(styles: readonly XmlElement[]): ParagraphStyle {
  let role: ParagraphRole = null;
  let heading: number | null = null;
  for (const style of styles) {
    const name = nameOf(style);
    // A heading that is based on a quote is a heading.
    if (heading === null) role ??= roleOfStyle(name);
    const level = /^heading ([1-9])$/.exec(name)?.[1] ?? outline(style);
    if (level !== undefined && role === null) heading ??= Number(level);
  }
  const numbering = styles.map((style) => childOf(style, 'pPr', 'numPr')).find((found) => found);
  const contents = CONTENTS.test(nameOf(styles[0]));
  return { role, heading, numbering, contents, hidden: isHidden(styles) };
}

/** The level in the outline, which begins at 0 and where 9 is body text. */
function outline(style: XmlElement): number | undefined {
  const level = valOf(style, 'pPr', 'outlineLvl');
  return level !== undefined && /^[0-8]$/.test(level) ? Number(level) + 1 : undefined;
}

/** What the nearest style says of its chain that says anything. */
function isHidden(styles: readonly XmlElement[]): boolean {
  const said = styles.map((style) => isOn(childOf(style, 'rPr'), 'vanish'));
  return said.find((value) => value !== undefined) ?? false;
}

function characterStyle(styles: readonly XmlElement[]): CharacterStyle {
  const marks = (script: Script) => characterMarks(styles, script);
  return { marks: { simple: marks('simple'), complex: marks('complex') }, hidden: isHidden(styles) };
}

function characterMarks(styles: readonly XmlElement[], script: Script): ReadonlySet<Mark> {
  let marks: ReadonlySet<Mark> = new Set();
  for (const style of styles.toReversed()) {
    // Every link is underlined; the line says nothing there.
    if (!LINK.test(nameOf(style))) marks = marksOf(childOf(style, 'rPr'), marks, script);
    if (CODE.test(nameOf(style))) marks = new Set([...marks, 'code']);
  }
  return marks;
}

/** Text that runs from right to left or joins its letters has properties of its own (ECMA-376 part 1, 17.3.2.26). */
export type Script = 'simple' | 'complex';

/** The script that text properties put text into. */
export function scriptOf(properties: XmlElement | undefined): Script {
  return isOn(properties, 'rtl') || isOn(properties, 'cs') ? 'complex' : 'simple';
}

const LINES: readonly (readonly [string, Mark])[] = [
  ['u', 'underline'],
  ['strike', 'strike'],
  ['dstrike', 'strike'],
];

const SWITCHES: Readonly<Record<Script, readonly (readonly [string, Mark])[]>> = {
  simple: [['b', 'bold'], ['i', 'italic'], ...LINES],
  complex: [['bCs', 'bold'], ['iCs', 'italic'], ...LINES],
};

/** The marks of text with these properties (`w:rPr`), when the style around it gives it the marks `outer`. */
export function marksOf(
  properties: XmlElement | undefined,
  outer: ReadonlySet<Mark>,
  script: Script,
): ReadonlySet<Mark> {
  if (!properties) return outer;
  const marks = new Set(outer);
  for (const [name, mark] of SWITCHES[script]) {
    const on = isOn(properties, name);
    if (on === true) marks.add(mark);
    else if (on === false) marks.delete(mark);
  }
  const raised = valOf(properties, 'vertAlign');
  if (raised === 'superscript' || raised === 'subscript') marks.add(raised);
  return marks;
}
