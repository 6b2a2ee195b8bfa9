import { expandTemplate } from './expand-template.ts';

/** A hit in one line; offsets are UTF-16 units of the line as it was given, in NFC or not. */
export interface LineHit {
  readonly start: number;
  readonly end: number;
  /** What is to stand there instead; only when a template was given. */
  readonly replacement?: string;
}

/**
 * What `pattern` (see `compileQuery`) finds in a line, from left to right; hits of no length are left out.
 * Composed and decomposed letters are the same. With a template each hit says what it becomes, see
 * `expandTemplate`. A pattern of a person's own may take for ever.
 */
export function findInLine(
  line: string,
  pattern: RegExp,
  template: string | null = null,
): readonly LineHit[] {
  const composed = line.normalize('NFC');
  const hits: LineHit[] = [];
  for (const match of composed.matchAll(pattern)) {
    const [found] = match;
    if (found === '') continue;
    const place = { start: match.index, end: match.index + found.length };
    hits.push(template === null ? place : { ...place, replacement: expandTemplate(template, match) });
  }
  return composed === line || hits.length === 0 ? hits : placedIn(line, hits);
}

/** Hits of the composed line where they stand in the line itself: composing never reaches over a grapheme. */
function placedIn(line: string, hits: readonly LineHit[]): readonly LineHit[] {
  const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
  const starts: number[] = [];
  const ends: number[] = [0];
  for (const { segment, index } of graphemes.segment(line)) {
    const { length } = segment.normalize('NFC');
    for (let unit = 0; unit < length; unit++) {
      starts.push(index);
      ends.push(index + segment.length);
    }
  }
  return hits.map((hit) => ({
    ...hit,
    start: starts[hit.start] ?? line.length,
    end: ends[hit.end] ?? line.length,
  }));
}
