import { foldSigns, foldText } from '../search/fold-text.ts';

/**
 * How a line is read before it is searched: `letters` without case, accents and other marks, as a search of
 * the library; `signs` with all of them, but with quotation marks, dashes and spaces as a keyboard has them,
 * and without signs that nobody sees; `composed` as it is written.
 */
export type LineFold = 'letters' | 'signs' | 'composed';

/** A line as it is searched, and where its characters stand in the line itself. */
export interface FoldedLine {
  readonly text: string;
  /** Null where every UTF-16 unit stands where it stood. */
  readonly places: FoldedPlaces | null;
}

/**
 * Of each UTF-16 unit of the folded text the beginning and the end of what it was made of, in units of the
 * line; what several units were made of together has the same places in all of them.
 */
interface FoldedPlaces {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const SYLLABLE = '[\\u1100-\\u115f][\\u1160-\\u11a7]*[\\u11a8-\\u11ff]*';
const FLAG = '\\p{RI}\\p{RI}';
const PICTURE = '\\p{ExtPict}[\\ufe0f\\p{EMod}]*';
/** Several pictures joined to one sign, which nobody looks for by halves. */
const JOINED = `${PICTURE}(?:\\u200d${PICTURE})+`;
const FIXED = '[\\u00a0\\u202f]';
/** The mark of a quotation with the space that belongs to it, and two hyphens, are one sign when they are set. */
const QUOTE = `«${FIXED}?|${FIXED}?»`;
const HYPHENS = '--+';
/** Of these a run is folded as a whole: each of them folds into one unit, whatever stands beside it. */
const EVEN = [
  '\\0- ',
  '!-,.-\\x7f',
  '\\u0391-\\u03a1\\u03a4-\\u03a9\\u03b1-\\u03c1\\u03c3-\\u03c9',
  '\\u0410-\\u0418\\u041a-\\u0438\\u043a-\\u044f',
  '\\u05d0-\\u05ea',
  '\\u0627\\u0628\\u062a-\\u063a\\u0641-\\u0648\\u064a',
  '\\u0905-\\u0928\\u0e01-\\u0e30',
  '\\u3042\\u3044\\u3046\\u3048\\u304a\\u4e00-\\u9fff',
].join('');
const PIECE = new RegExp(
  `([${EVEN}]+(?!\\p{M}))|${QUOTE}|${HYPHENS}|${SYLLABLE}\\p{M}*|${FLAG}|${JOINED}|\\P{M}\\p{M}*|\\p{M}+`,
  'gu',
);
const ASCII = /^[\0-\x7f]*$/;
const WHOLE = new RegExp(`^(?:${QUOTE}|${HYPHENS}|${FLAG}|${JOINED})$`, 'u');
const MARK = /^\p{M}/u;

/** A line as `fold` reads it. Takes time in proportion to its length. */
export function foldLine(line: string, fold: LineFold): FoldedLine {
  if (ASCII.test(line) && (fold === 'composed' || !line.includes('--'))) {
    return { text: fold === 'letters' ? line.toLowerCase() : line, places: null };
  }
  if (fold === 'composed' && line.normalize('NFC') === line) return { text: line, places: null };
  const builder = new LineBuilder();
  for (const { 0: piece, 1: even, index } of line.matchAll(PIECE)) {
    if (even === undefined) addPiece(builder, piece, index, fold);
    else builder.even(fold === 'letters' ? piece.toLowerCase() : piece, index);
  }
  return builder.line();
}

function addPiece(builder: LineBuilder, piece: string, start: number, fold: LineFold): void {
  const whole = folded(piece, fold);
  const parts = fold !== 'composed' && WHOLE.test(piece) ? [piece] : [...piece];
  // Letter and marks one by one where that says the same, so that a letter is found whose vowel sign is another.
  if (parts.length === 1 || parts.map((part) => folded(part, fold)).join('') !== whole) {
    builder.add(whole, start, start + piece.length);
    return;
  }
  let at = start;
  for (const part of parts) {
    const made = folded(part, fold);
    if (made === '' && MARK.test(part)) builder.lengthen(at + part.length);
    else builder.add(made, at, at + part.length);
    at += part.length;
  }
}

const known: Readonly<Record<LineFold, Map<string, string>>> = {
  letters: new Map(),
  signs: new Map(),
  composed: new Map(),
};
/** Of pieces whose folding is remembered: more different ones no language has. */
const MOST_KNOWN = 5000;

function folded(piece: string, fold: LineFold): string {
  const already = known[fold].get(piece);
  if (already !== undefined) return already;
  const made = foldedNow(piece, fold);
  if (known[fold].size < MOST_KNOWN) known[fold].set(piece, made);
  return made;
}

function foldedNow(piece: string, fold: LineFold): string {
  if (fold === 'composed') return piece.normalize('NFC');
  if (piece.startsWith('--')) return '-';
  if (piece.includes('«') || piece.includes('»')) return '"';
  if (WHOLE.test(piece)) return piece;
  return fold === 'letters' ? foldText(piece) : foldSigns(piece);
}

class LineBuilder {
  readonly #text: string[] = [];
  #length = 0;
  #starts: number[] | null = null;
  #ends: number[] = [];

  /** A piece each of whose units became one. */
  even(text: string, start: number): void {
    this.#text.push(text);
    if (this.#starts !== null || start !== this.#length) {
      for (let at = start; at < start + text.length; at++) this.#place(at, at + 1);
    }
    this.#length += text.length;
  }

  /** What became of the characters from `start` to `end`, all together. */
  add(text: string, start: number, end: number): void {
    if (text.length === end - start && text.length === 1) this.even(text, start);
    else {
      const starts = this.#placed();
      this.#text.push(text);
      this.#length += text.length;
      for (let unit = 0; unit < text.length; unit++) {
        starts.push(start);
        this.#ends.push(end);
      }
    }
  }

  /** The last piece ends here: what follows it is part of it and says nothing. */
  lengthen(end: number): void {
    const starts = this.#placed();
    const start = starts.at(-1);
    for (let at = starts.length - 1; at >= 0 && starts[at] === start; at--) this.#ends[at] = end;
  }

  line(): FoldedLine {
    const places = this.#starts && { starts: this.#starts, ends: this.#ends };
    return { text: this.#text.join(''), places };
  }

  #place(start: number, end: number): void {
    this.#placed().push(start);
    this.#ends.push(end);
  }

  #placed(): number[] {
    if (this.#starts === null) {
      this.#starts = Array.from({ length: this.#length }, (_, at) => at);
      this.#ends = this.#starts.map((at) => at + 1);
    }
    return this.#starts;
  }
}
