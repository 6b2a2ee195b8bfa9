import { elementsIn, type XmlElement } from '../xml/xml-tree.ts';

export type NoteKind = 'footnote' | 'endnote';

export interface Note {
  readonly kind: NoteKind;
  readonly number: number;
  /** The note's paragraphs stand in it. */
  readonly element: XmlElement;
}

/** Numbers footnotes and endnotes in one row, in the order in which the text refers to them. */
export interface Notes {
  /** The number of a note, or null when there is no such note. */
  refer(kind: NoteKind, id: string | undefined): number | null;
  /** The notes referred to so far, by number; grows while it is read. */
  readonly referred: readonly Note[];
}

/** The notes of `footnotes.xml` and `endnotes.xml`; either may be missing. */
export function readNotes(parts: Readonly<Record<NoteKind, XmlElement | undefined>>): Notes {
  const elements = new Map<string, XmlElement>();
  for (const kind of ['footnote', 'endnote'] as const) {
    const root = parts[kind];
    for (const element of root ? elementsIn(root, kind) : [])
      elements.set(`${kind} ${element.attributes.get('id')}`, element);
  }
  const referred: Note[] = [];
  return {
    referred,
    refer(kind, id) {
      const element = elements.get(`${kind} ${id}`);
      if (!element) return null;
      const known = referred.find((note) => note.element === element);
      if (known) return known.number;
      const number = referred.length + 1;
      referred.push({ kind, number, element });
      return number;
    },
  };
}
