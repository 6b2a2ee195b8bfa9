import { type SearchToken, searchTokens } from '../search/search-tokens.ts';
import type { Tag } from '../story/tag.ts';
import { type IndexedName, isAcronymIn, type NameIndex } from './name-index.ts';

/** A name where it stands in a line; offsets are UTF-16 units. */
export interface NameInLine {
  readonly tag: Tag;
  readonly start: number;
  readonly end: number;
}

/**
 * Countries and cities that people are named after. Beside another capital they are somebody: Michael
 * Jordan, Paris Hilton.
 */
const ALSO_PEOPLE = new Set([
  'chad',
  'jordan',
  'georgia',
  'paris',
  'sydney',
  'santiago',
  'israel',
  'victoria',
]);

/**
 * Particles that Arabic writes to the word after them, one or two: and, so; in, for, like. Behind two of them
 * the article is still there, which `searchTokens` takes from the beginning of a word.
 */
const PARTICLES = [/^[وفبلك](?=\p{L}{3})/u, /^[وف][بلك](?=\p{L}{3})/u, /^[وف](?:[بك]ال|لل)(?=\p{L}{3})/u];
/**
 * What stands before a place and hardly before anybody: in English, French, Spanish, Portuguese, Italian
 * and German.
 */
const BEFORE_A_PLACE = new Set([
  'in',
  'near',
  'outside',
  'around',
  'at',
  'à',
  'en',
  'em',
  'nach',
  'bei',
  'a',
]);
const ARABIC = /^\p{Script=Arabic}/u;
const CAPITAL = /^\p{Lu}/u;
const SMALL = /\p{Ll}/u;
/** What may stand between two words of one name. A full stop only behind an abbreviation. */
const WITHIN = /^(?:[\s'’‘ʼ·\-\u2010-\u2012/&]+|\.\s*)$/u;

/**
 * The names of `nameIndex` that a line of a text in `language` has, from left to right, the longest at each
 * place; none lies in another: "South Sudan" has no Sudan. Accents, Arabic vowel signs and particles make
 * no difference; capitals do, where a name has them.
 */
export function namesInLine(line: string, nameIndex: NameIndex, language: string): readonly NameInLine[] {
  const words = searchTokens(line);
  const shouts = !SMALL.test(line) && CAPITAL.test(line) && words.length > 1;
  const found: NameInLine[] = [];
  for (let at = 0; at < words.length; ) {
    const name = indexedAt(line, words, at, nameIndex, language, shouts);
    if (name) found.push({ tag: name.tag, ...placeOf(words, at, name) });
    at += name ? name.tokens.length : 1;
  }
  return found;
}

function placeOf(words: readonly SearchToken[], at: number, { tokens }: IndexedName) {
  const first = words[at] as SearchToken;
  const last = words[at + tokens.length - 1] as SearchToken;
  return { start: first.start, end: last.end };
}

function indexedAt(
  line: string,
  words: readonly SearchToken[],
  at: number,
  nameIndex: NameIndex,
  language: string,
  shouts: boolean,
): IndexedName | undefined {
  return spellingsOf((words[at] as SearchToken).token, language)
    .flatMap((spelling) => nameIndex.from(spelling))
    .sort((a, b) => b.tokens.length - a.tokens.length)
    .find(
      (name) =>
        goesOn(line, words, at, name, language) &&
        isWrittenSo(line, words, at, name, shouts) &&
        (!name.doubtful || isWhere(line, words, at, name)) &&
        !isSomebody(line, words, at, name),
    );
}

/** The forms of a word that a name may be found by: without particles in Arabic, without the s of a German genitive. */
function spellingsOf(token: string, language: string): readonly string[] {
  if (ARABIC.test(token)) {
    return [...new Set([token, ...PARTICLES.map((particle) => token.replace(particle, ''))])];
  }
  return /^de\b/i.test(language) && /\p{L}{3}s$/u.test(token) ? [token, token.slice(0, -1)] : [token];
}

function goesOn(
  line: string,
  words: readonly SearchToken[],
  at: number,
  { tokens }: IndexedName,
  language: string,
): boolean {
  return tokens.every((token, index) => {
    if (index === 0) return true;
    const before = words[at + index - 1] as SearchToken;
    const word = words[at + index];
    if (!word || !spellingsOf(word.token, language).includes(token)) return false;
    const between = line.slice(before.end, word.start);
    if (between === '' || !WITHIN.test(between)) return between === '' && before.end <= word.start;
    return !between.startsWith('.') || before.token.length <= SHORT_FOR;
  });
}

/** `St.`, `Gen.`, `Mt.` and initials. */
const SHORT_FOR = 3;

function isWrittenSo(
  line: string,
  words: readonly SearchToken[],
  at: number,
  name: IndexedName,
  shouts: boolean,
): boolean {
  const written = name.tokens.map((_, index) => {
    const word = words[at + index] as SearchToken;
    return line.slice(word.start, word.end);
  });
  if (name.isAcronym) return !shouts && written.every((word) => isAcronymIn(word));
  return written.every((word, index) => !name.capitals[index] || CAPITAL.test(word) || !isCased(word));
}

function isCased(word: string): boolean {
  return word.toLowerCase() !== word.toUpperCase();
}

/** "in Reading" and not "Reading glasses", "in Jackson" and not "in Jackson Hole". */
function isWhere(line: string, words: readonly SearchToken[], at: number, name: IndexedName): boolean {
  const before = words[at - 1];
  const after = words[at + name.tokens.length];
  const { start, end } = placeOf(words, at, name);
  if (!before || line.slice(before.end, start) !== ' ') return false;
  const preposition = line.slice(before.start, before.end).toLowerCase();
  const goesOn =
    after !== undefined &&
    line.slice(end, after.start) === ' ' &&
    CAPITAL.test(line.slice(after.start, after.end));
  return BEFORE_A_PLACE.has(preposition) && !goesOn;
}

const LONGEST_PREPOSITION = 5;

function isSomebody(
  line: string,
  words: readonly SearchToken[],
  at: number,
  { tokens, tag }: IndexedName,
): boolean {
  if (tag.kind !== 'place' || !ALSO_PEOPLE.has(tokens.join(' '))) return false;
  const word = words[at];
  const before = words[at - 1];
  const after = words[at + 1];
  const isBeside = (left: SearchToken | undefined, right: SearchToken | undefined) =>
    left !== undefined && right !== undefined && line.slice(left.end, right.start) === ' ';
  const isCapital = (one: SearchToken | undefined) =>
    one !== undefined &&
    CAPITAL.test(line.slice(one.start, one.end)) &&
    SMALL.test(line.slice(one.start, one.end));
  // The first word of a sentence has a capital of its own: "In Jordan".
  const opens =
    before !== undefined &&
    before.token.length <= LONGEST_PREPOSITION &&
    /(?:^|[.!?…:“"«]\s*)$/u.test(line.slice(0, before.start));
  return (
    (isBeside(word, after) && isCapital(after)) || (isBeside(before, word) && isCapital(before) && !opens)
  );
}
