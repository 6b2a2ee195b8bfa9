/** How well a query fits a text, and where: ranges are UTF-16 units, in order, no two touching. */
export interface FuzzyMatch {
  readonly score: number;
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

interface Letter {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly beginsWord: boolean;
}

const LETTER = 1;
const WORD_START = 8;
const NEXT_TO_IT = 9;
const GAP = 0.2;
/** Headlines are not that long; what comes after is not looked at. */
const MOST_LETTERS = 160;

/**
 * Fits the letters of `query` into `text` in order, gaps allowed, so that beginnings of words and letters
 * that stand together count most. Null when they do not fit. Case, accents and spaces of the query do not
 * matter. Time is the product of both lengths.
 */
export function fuzzyMatch(query: string, text: string): FuzzyMatch | null {
  const wanted = lettersOf(query).filter(({ folded }) => folded.trim() !== '');
  const letters = lettersOf(text).slice(0, MOST_LETTERS);
  if (wanted.length === 0) return { score: 0, ranges: [] };
  if (!fits(wanted, letters)) return null;
  const { score, places } = bestPlaces(wanted, letters);
  // Of two that fit alike, the one with less besides.
  return { score: score - letters.length * 0.01, ranges: rangesOf(places, letters) };
}

function lettersOf(text: string): readonly Letter[] {
  const letters: Letter[] = [];
  let start = 0;
  let afterWord = false;
  for (const char of text.normalize('NFC')) {
    const folded = char.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() || char;
    const inWord = /[\p{L}\p{N}]/u.test(char);
    letters.push({ folded, start, end: start + char.length, beginsWord: inWord && !afterWord });
    afterWord = inWord;
    start += char.length;
  }
  return letters;
}

function fits(wanted: readonly Letter[], letters: readonly Letter[]): boolean {
  let at = 0;
  for (const { folded } of letters) if (folded === wanted[at]?.folded) at++;
  return at === wanted.length;
}

/** `ends[j]`: the best way to fit the query so far with its last letter on letter j. */
interface Way {
  readonly score: number;
  readonly place: number;
  readonly before: Way | null;
}

function bestPlaces(wanted: readonly Letter[], letters: readonly Letter[]) {
  let ends: readonly (Way | null)[] = [];
  for (const [nth, { folded }] of wanted.entries()) {
    const next: (Way | null)[] = [];
    let reached: Way | null = null;
    for (const [place, letter] of letters.entries()) {
      const neighbour: Way | null = ends[place - 1] ?? null;
      reached = farther(ends[place - 2] ?? null, reached);
      next.push(letter.folded === folded ? better(nth, place, letter.beginsWord, neighbour, reached) : null);
    }
    ends = next;
  }
  const best = ends.reduce((a, b) => (b && (!a || b.score > a.score) ? b : a), null);
  const places: number[] = [];
  for (let at = best; at; at = at.before) places.unshift(at.place);
  return { score: best?.score ?? 0, places };
}

/** The best way to have come to some letter before; each letter that is left out since costs a little. */
function farther(fresh: Way | null, reached: Way | null): Way | null {
  if (!reached || (fresh && fresh.score >= reached.score - GAP)) return fresh;
  return { ...reached, score: reached.score - GAP };
}

function better(
  nth: number,
  place: number,
  beginsWord: boolean,
  neighbour: Way | null,
  reached: Way | null,
): Way | null {
  const own = LETTER + (beginsWord ? WORD_START : 0);
  if (nth === 0) return { score: own - Math.min(place, 20) * 0.05, place, before: null };
  const beside = neighbour && { score: neighbour.score + own + NEXT_TO_IT, place, before: neighbour };
  const apart = reached && { score: reached.score + own - GAP, place, before: reached };
  return beside && (!apart || beside.score >= apart.score) ? beside : apart;
}

function rangesOf(places: readonly number[], letters: readonly Letter[]): readonly [number, number][] {
  const ranges: [number, number][] = [];
  for (const place of places) {
    const letter = letters[place];
    if (!letter) continue;
    const last = ranges.at(-1);
    if (last?.[1] === letter.start) last[1] = letter.end;
    else ranges.push([letter.start, letter.end]);
  }
  return ranges;
}
