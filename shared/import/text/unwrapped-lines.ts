/** Columns that lines of mail and of agencies are wrapped at, at least and at most. */
const NARROWEST = 40;
const WIDEST = 100;

/** The share of lines that are as long as their width lets them be, where a text is wrapped. */
const WRAPPED = 0.8;

const LIST_SIGN = /^\s*(?:[-–—*•·>|]\s|\d{1,3}[.)]\s|[a-z][.)]\s)/i;
const SENTENCE_END = /[.!?…:。！？؟۔।]["'”’»)\]]*$/;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/**
 * The paragraphs of a text (each a list of lines), those of a text that its program wrapped at a width without these
 * breaks: a line is joined to the next where no word of that would have found room on it. A wrapped line that ends
 * early behind a sentence, and one that begins with spaces, part paragraphs. Verses, lists, addresses and tables stay
 * as they are.
 */
export function unwrappedParagraphs(
  paragraphs: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const width = wrappedWidth(paragraphs);
  return width === null ? paragraphs : paragraphs.flatMap((lines) => unwrapped(lines, width));
}

/** The width that a text is wrapped at; null where it is not. */
function wrappedWidth(paragraphs: readonly (readonly string[])[]): number | null {
  const several = paragraphs.filter((lines) => lines.length > 1 && !lines.some((line) => isSet(line)));
  const width = several.flat().reduce((widest, line) => Math.max(widest, line.trimEnd().length), 0);
  if (width < NARROWEST || width > WIDEST) return null;
  const pairs = several.flatMap(pairsOf);
  const full = pairs.filter(([line, next]) => isFull(line, next, width));
  // Lines of verse begin with capitals, and few that a program broke do.
  const goOn = full.filter(([, next]) => !/^\s*["'“‘«¿¡(]*\p{Lu}/u.test(next));
  const isWrapped = full.length > 0 && full.length >= WRAPPED * pairs.filter(isWithinParagraph).length;
  return isWrapped && goOn.length * 3 >= full.length ? width : null;
}

function pairsOf(lines: readonly string[]): readonly (readonly [string, string])[] {
  return lines.slice(1).map((next, at) => [lines[at] ?? '', next] as const);
}

/** What ends a sentence early may end a paragraph. */
function isWithinParagraph([line, next]: readonly [string, string]): boolean {
  return !SENTENCE_END.test(line.trimEnd()) && !/^\s{2,}/.test(next);
}

/** Lines whose form is somebody's. */
function isSet(line: string): boolean {
  return LIST_SIGN.test(line) || line.includes('\t') || /\S {3,}\S/.test(line);
}

function isFull(line: string, next: string, width: number): boolean {
  const word = /\S+/.exec(next)?.[0] ?? '';
  return line.trimEnd().length + 1 + word.length > width && line.trim().length * 2 > width;
}

function unwrapped(lines: readonly string[], width: number): readonly (readonly string[])[] {
  if (lines.some((line) => isSet(line))) return [lines];
  const out: string[][] = [];
  let before: string | null = null;
  for (const line of lines) {
    const paragraph = out.at(-1);
    const last = paragraph?.at(-1);
    const isIndented = /^\s{2,}/.test(line) && before !== null && !/^\s{2,}/.test(before);
    if (!paragraph || last === undefined || before === null || isIndented) out.push([line]);
    else if (isFull(before, line, width)) paragraph[paragraph.length - 1] = joined(last, line.trimStart());
    else if (SENTENCE_END.test(before.trimEnd()) && lines.length > 2) out.push([line]);
    else paragraph.push(line);
    before = line;
  }
  return out;
}

/** A word that was parted at its own hyphen has no space there, nor have scripts without spaces. */
function joined(line: string, next: string): string {
  const start = line.trimEnd();
  const isParted = /\p{L}[-\u2010]$/u.test(start) && /^\p{L}/u.test(next);
  const isSpaceless = EAST_ASIAN.test(start.at(-1) ?? '') && EAST_ASIAN.test(next[0] ?? '');
  return isParted || isSpaceless ? start + next : `${start} ${next}`;
}
