import { DatelineError } from '../../../shared/result.ts';
import { plainWord } from '../plain-word.ts';
import { type Affix, conditionOf } from './affix.ts';
import { createFlagReader, type FlagReader } from './flags.ts';

/** What flags may say of a word itself; empty where the dictionary has none for it. */
const MEANINGS = [
  'FORBIDDENWORD',
  'NEEDAFFIX',
  'NOSUGGEST',
  'ONLYINCOMPOUND',
  'CIRCUMFIX',
  'COMPOUNDFLAG',
  'COMPOUNDBEGIN',
  'COMPOUNDMIDDLE',
  'COMPOUNDEND',
  'COMPOUNDPERMITFLAG',
  'COMPOUNDFORBIDFLAG',
] as const;

/** Older names of the same. */
const OLD_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({ COMPOUNDLAST: 'COMPOUNDEND', PSEUDOROOT: 'NEEDAFFIX' }),
);

export type Meaning = (typeof MEANINGS)[number];

export type Replacement = readonly [from: string, to: string];

/**
 * An `.aff`: how the words of a `.dic` are bent and put together. Compounds by patterns of flags, with
 * which some write numerals, are left out.
 */
export interface AffixFile {
  readonly flags: FlagReader;
  readonly meaning: Readonly<Record<Meaning, string>>;
  /** By what they put there. */
  readonly suffixes: ReadonlyMap<string, readonly Affix[]>;
  readonly prefixes: ReadonlyMap<string, readonly Affix[]>;
  readonly byFlag: ReadonlyMap<string, readonly Affix[]>;
  /**
   * Those that may stand between the word and another affix of the same end: by the end and the flag of
   * that, then by what they put there.
   */
  readonly inner: ReadonlyMap<string, ReadonlyMap<string, readonly Affix[]>>;
  /** Two prefixes and one suffix in place of one and two. */
  readonly complexPrefixes: boolean;
  readonly compoundMin: number;
  readonly compoundMost: number;
  readonly checks: ReadonlySet<string>;
  /** Mistakes that are often made. */
  readonly replacements: readonly Replacement[];
  readonly input: readonly Replacement[];
  readonly output: readonly Replacement[];
  readonly ignored: ReadonlySet<string>;
  /** Letters for words that may have been meant, the likeliest first. */
  readonly letters: string;
}

/** The richest dictionaries that there are have a tenth of this. */
const MOST_AFFIXES = 300_000;
/** Of one affix and one that may follow it; Hungarian has 34,000. */
const MOST_PAIRS = 1_000_000;
/** No ending is longer, and none puts this much into the place of anything. */
const LONGEST = 100;

/** Reads an `.aff`; what Dateline has no use for is passed over. Throws a sentence. */
export function affixFile(file: string, content: string): AffixFile {
  const lines = content
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/\s+/, 7));
  const valuesOf = (name: string) =>
    lines.flatMap(([key, value]) =>
      (OLD_NAMES.get(key ?? '') ?? key) === name && value !== undefined ? [value] : [],
    );
  const pairsOf = (name: string): readonly Replacement[] =>
    lines.flatMap(([key, from, to]) =>
      key === name && from !== undefined && to !== undefined ? [[from, to] as const] : [],
    );

  const flags = createFlagReader(file, valuesOf('FLAG')[0]?.toLowerCase() ?? '', valuesOf('AF').slice(1));
  const ignored = new Set(valuesOf('IGNORE').flatMap((letters) => letters.split('')));
  const affixes = affixesIn(lines, flags, ignored);
  const inner = affixes.length > MOST_AFFIXES ? null : innerAffixes(affixes);
  if (inner === null) {
    throw new DatelineError(
      'too-large',
      `${file} has over 300,000 beginnings and endings, or too many that follow one another, which no ` +
        'language has: use another dictionary.',
    );
  }
  const meaning = Object.fromEntries(
    MEANINGS.map((name) => [name, flags.one(valuesOf(name)[0] ?? '')]),
  ) as Record<Meaning, string>;
  return {
    flags,
    meaning,
    suffixes: groupedBy(
      affixes.filter(({ isSuffix }) => isSuffix),
      ({ add }) => add,
    ),
    prefixes: groupedBy(
      affixes.filter(({ isSuffix }) => !isSuffix),
      ({ add }) => add,
    ),
    byFlag: groupedBy(affixes, ({ flag }) => flag),
    inner,
    complexPrefixes: lines.some(([key]) => key === 'COMPLEXPREFIXES'),
    compoundMin: Math.max(1, Number(valuesOf('COMPOUNDMIN')[0] ?? 3) || 3),
    compoundMost: Number(valuesOf('COMPOUNDWORDMAX')[0]) || 10,
    checks: new Set(lines.flatMap(([key]) => (key?.startsWith('CHECKCOMPOUND') ? [key] : []))),
    replacements: pairsOf('REP').map(([from, to]) => [spaced(from), spaced(to)] as const),
    input: longestFirst(pairsOf('ICONV')),
    output: longestFirst(pairsOf('OCONV')),
    ignored,
    letters: valuesOf('TRY')[0] ?? '',
  };
}

export const sideAndFlag = ({ isSuffix, flag }: Pick<Affix, 'isSuffix' | 'flag'>) =>
  `${isSuffix ? 'S' : 'P'}${flag}`;

/** Null when there are more than any language has. */
function innerAffixes(affixes: readonly Affix[]): AffixFile['inner'] | null {
  const outer = new Set(affixes.map(sideAndFlag));
  const groups = new Map<string, Affix[]>();
  let pairs = 0;
  for (const affix of affixes) {
    for (const flag of affix.flags) {
      const key = sideAndFlag({ isSuffix: affix.isSuffix, flag });
      if (++pairs > MOST_PAIRS) return null;
      if (!outer.has(key)) continue;
      const group = groups.get(key);
      if (group) group.push(affix);
      else groups.set(key, [affix]);
    }
  }
  return new Map([...groups].map(([key, group]) => [key, groupedBy(group, ({ add }) => add)]));
}

const spaced = (text: string) => text.replaceAll('_', ' ');

const longestFirst = (pairs: readonly Replacement[]) =>
  pairs.toSorted(([one], [other]) => other.length - one.length);

/** A word without the letters that its dictionary passes over. */
export function withoutLetters(word: string, letters: ReadonlySet<string>): string {
  if (letters.size === 0) return word;
  return [...word].filter((letter) => !letters.has(letter)).join('');
}

function affixesIn(
  lines: readonly (readonly string[])[],
  flags: FlagReader,
  ignored: ReadonlySet<string>,
): readonly Affix[] {
  const crossing = new Map<string, boolean>();
  const affixes: Affix[] = [];
  for (const [kind, flag, third, fourth, condition] of lines) {
    if ((kind !== 'SFX' && kind !== 'PFX') || flag === undefined || third === undefined) continue;
    const head = kind + flag;
    const crosses = crossing.get(head);
    // The first line of each says only how many follow, and an author may have miscounted.
    if (crosses === undefined) {
      crossing.set(head, third === 'Y');
      continue;
    }
    const [add = '', more = ''] = (fourth ?? '').split('/', 2);
    if (fourth === undefined || add.length > LONGEST || third.length > LONGEST) continue;
    affixes.push({
      isSuffix: kind === 'SFX',
      flag: flags.one(flag),
      crosses,
      strip: third === '0' ? '' : plainWord(third),
      add: add === '0' ? '' : withoutLetters(plainWord(add), ignored),
      condition: conditionOf(plainWord(condition ?? '.')),
      flags: flags.read(more),
    });
    if (affixes.length > MOST_AFFIXES) break;
  }
  return affixes;
}

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
