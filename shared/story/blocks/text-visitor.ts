import type { Footnote, Inline } from '../inline.ts';

/** What is done with each line of a block, in reading order; what is given back takes its place. */
export interface TextVisitor {
  inlines(line: readonly Inline[]): readonly Inline[];
  /** Words without marks: captions, titles, code. */
  words(line: string): string;
}

/** A line as the visitor wants it, and after it the notes that stand in it. */
export function mapLine(line: readonly Inline[], visit: TextVisitor): readonly Inline[] {
  const mapped = visit.inlines(line);
  return mapAll(mapped, (inline): Inline => {
    if (inline.type !== 'footnote') return inline;
    // A visitor that keeps to words makes no note of a line's own.
    const children = visit.inlines(inline.children) as Footnote['children'];
    return changed(inline, { children });
  });
}

/** Every item mapped; the same array where none changed. */
export function mapAll<T>(items: readonly T[], map: (item: T) => T): readonly T[] {
  const mapped = items.map(map);
  return mapped.every((item, at) => item === items[at]) ? items : mapped;
}

/** A copy of `whole` with these properties; `whole` itself where it has those very values. */
export function changed<T extends object>(whole: T, parts: Partial<T>): T {
  const isSame = (Object.keys(parts) as (keyof T)[]).every((key) => parts[key] === whole[key]);
  return isSame ? whole : { ...whole, ...parts };
}
