import { childOf, elementsIn, type XmlElement } from '../xml/xml-tree.ts';
import { valOf } from './word-xml.ts';

/** Where a paragraph stands in a list. */
export interface ListPlace {
  /** 0 is outermost. */
  readonly level: number;
  readonly ordered: boolean;
  /** The number that the item shows; 1 for bullets. */
  readonly number: number;
}

/** Counts the items of all lists, in the order of the document. */
export interface Numbering {
  /**
   * The place of the next paragraph of a style with these properties (`numPr`, nearest first), or null when
   * they put it into no list.
   */
  next(properties: readonly (XmlElement | undefined)[], style: string | undefined): ListPlace | null;
}

interface Num {
  readonly abstractId: string;
  readonly element: XmlElement;
}

/** Reads `numbering.xml`. Lists that share a definition count on from one another, unless one says where it begins. */
export function readNumbering(root: XmlElement | undefined): Numbering {
  const abstract = definitions(root);
  const nums = new Map<string, Num>();
  for (const [id, element] of byId(root, 'num', 'numId'))
    nums.set(id, { element, abstractId: valOf(element, 'abstractNumId') ?? '' });
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    next(properties, style) {
      const numId = said(properties, 'numId');
      const num = nums.get(numId ?? '');
      if (numId === undefined || num === undefined) return null;
      const level = numberOf(said(properties, 'ilvl') ?? levelOfStyle(abstract.get(num.abstractId), style));
      if (level === undefined || level > 8) return null;
      const override = levelIn(num.element, 'lvlOverride', level);
      const definition = childOf(override, 'lvl') ?? levelIn(abstract.get(num.abstractId), 'lvl', level);
      const format = valOf(definition, 'numFmt') ?? 'decimal';
      if (format === 'none') return null;
      const count = counts.get(num.abstractId) ?? [];
      counts.set(num.abstractId, count);
      const restart = numberOf(valOf(override, 'startOverride'));
      const begins = restart !== undefined && !begun.has(`${numId} ${level}`);
      begun.add(`${numId} ${level}`);
      const before = begins ? undefined : count[level];
      const first = restart ?? numberOf(valOf(definition, 'start')) ?? 1;
      const number = before === undefined ? first : before + 1;
      count[level] = number;
      count.length = level + 1;
      const ordered = format !== 'bullet';
      return { level, ordered, number: ordered ? number : 1 };
    },
  };
}

/** What the nearest properties say that say anything: a paragraph's own, then its style's. */
function said(properties: readonly (XmlElement | undefined)[], name: string): string | undefined {
  return properties.map((element) => valOf(element, name)).find((value) => value !== undefined);
}

/** The definitions by id; one that only names a style is the one that the style is linked to. */
function definitions(root: XmlElement | undefined): ReadonlyMap<string, XmlElement> {
  const all = byId(root, 'abstractNum', 'abstractNumId');
  const linked = new Map([...all.values()].map((element) => [valOf(element, 'styleLink'), element]));
  return new Map(
    [...all].map(([id, element]) => {
      const style = valOf(element, 'numStyleLink');
      return [id, style === undefined ? element : (linked.get(style) ?? element)];
    }),
  );
}

/** A style's level is the one that names the style; the outermost where none does. */
function levelOfStyle(definition: XmlElement | undefined, style: string | undefined): string {
  const levels = definition ? elementsIn(definition, 'lvl') : [];
  const own = levels.find((level) => style !== undefined && valOf(level, 'pStyle') === style);
  return own?.attributes.get('ilvl') ?? '0';
}

function byId(root: XmlElement | undefined, name: string, id: string): ReadonlyMap<string, XmlElement> {
  const elements = root ? elementsIn(root, name) : [];
  return new Map(elements.map((element) => [element.attributes.get(id) ?? '', element]));
}

function levelIn(parent: XmlElement | undefined, name: string, level: number): XmlElement | undefined {
  const levels = parent ? elementsIn(parent, name) : [];
  return levels.find((element) => element.attributes.get('ilvl') === String(level));
}

function numberOf(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}
