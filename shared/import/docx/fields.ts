import { elementsBelow, type XmlElement } from '../xml/xml-tree.ts';

/** The fields that are open at one place: their instructions are not shown, their results are. */
export interface FieldStack {
  /** Reads a `fldChar`. */
  mark(fieldCharacter: XmlElement): void;
  /** Reads those of what is left out of the text, where a field that is shown may begin, part or end. */
  skip(leftOut: XmlElement): void;
  instruct(text: string): void;
  /** False within instructions. */
  isShown(): boolean;
  /** Where the innermost link field leads to, or null. */
  href(): string | null;
}

interface Field {
  instruction: string;
  shows: boolean;
}

/**
 * The complex fields (ECMA-376 part 1, 17.16.18) that are open while a part is read in order; none at its
 * beginning. A field that never ends is ignored, so that all its words count.
 */
export function fieldStack(part: XmlElement | undefined): FieldStack {
  const open: Field[] = [];
  const endless = part ? endlessFields(part) : new Set<XmlElement>();
  const mark = (element: XmlElement) => {
    const field = open.at(-1);
    const type = element.attributes.get('fldCharType');
    if (type === 'begin' && !endless.has(element)) open.push({ instruction: '', shows: false });
    else if (type === 'separate' && field) field.shows = true;
    else if (type === 'end') open.pop();
  };
  return {
    mark,
    skip: (leftOut) => elementsBelow(leftOut, FIELD_CHARACTERS).forEach(mark),
    instruct(text) {
      const field = open.at(-1);
      if (field && !field.shows) field.instruction += text;
    },
    isShown: () => open.every((field) => field.shows),
    href() {
      const found = open.map((field) => hrefOf(field.instruction)).filter((href) => href !== null);
      return found.at(-1) ?? null;
    },
  };
}

const FIELD_CHARACTERS = new Set(['fldChar']);

function endlessFields(part: XmlElement): ReadonlySet<XmlElement> {
  const open: XmlElement[] = [];
  for (const element of elementsBelow(part, FIELD_CHARACTERS)) {
    const type = element.attributes.get('fldCharType');
    if (type === 'begin') open.push(element);
    else if (type === 'end') open.pop();
  }
  return new Set(open);
}

/** The address of a `HYPERLINK` field; a place within the document (`\l`) without an address is none. */
export function hrefOf(instruction: string): string | null {
  const words = /^\s*HYPERLINK\s+(.*)$/is.exec(instruction)?.[1];
  if (words === undefined) return null;
  const parts = words.match(/\\[a-z]|"[^"]*"|[^\s"\\]+/gi) ?? [];
  let address = '';
  let place = '';
  for (const [i, part] of parts.entries()) {
    const value = part.replace(/^"|"$/g, '');
    const before = parts[i - 1];
    if (/^\\[a-z]$/i.test(part)) continue;
    if (before === '\\l') place = value;
    else if (before === undefined || !/^\\[ot]$/i.test(before)) address ||= value;
  }
  if (address === '') return null;
  return place === '' ? address : `${address}#${place}`;
}
