/** A word that is made of others: what stands before and after the part that has to be right. */
export interface WordParts {
  readonly before: string;
  readonly core: string;
  readonly after: string;
}

type Cut = (word: string) => WordParts | null;

const ITALIAN_ELISIONS = [
  '[cdlmnstv]',
  ...'un gl dell all dall nell sull coll quell quest bell sant'.split(' '),
  ...'com dov quand tutt mezz anch senz'.split(' '),
];

/** Words that lose their vowel before another: l'accord, dell'accordo. */
const ELISIONS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries<RegExp>({
    fr: /^(?:[cdjlmnstç]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu|entr)'(?=.)/i,
    it: new RegExp(`^(?:${ITALIAN_ELISIONS.join('|')})'(?=.)`, 'i'),
    ca: /^[dlmnst]'(?=.)/i,
  }),
);

/** A possessive, with or without its s. */
const POSSESSIVE = /(?<=.)'s?$/i;
/** Of a name, with an s where there is none yet, or a short `es`: Hans', Andrea's, gibt's. */
const OF_A_NAME = /(?:(?<=[sxzß])'|(?<=.)'s)$/i;

/** Conjunctions, prepositions and the article, which Arabic writes together with the word. */
const CLITICS = /^[وف]?(?:[بك]?ال|لل|[بكلس])?(?=.{2})/u;

function cutStart(pattern: RegExp): Cut {
  return (word) => {
    const before = pattern.exec(word)?.[0] ?? '';
    return before === '' ? null : { before, core: word.slice(before.length), after: '' };
  };
}

function cutEnd(pattern: RegExp): Cut {
  return (word) => {
    const after = pattern.exec(word)?.[0] ?? '';
    return after === '' ? null : { before: '', core: word.slice(0, -after.length), after };
  };
}

const CUTS: ReadonlyMap<string, Cut> = new Map(
  Object.entries<Cut>({
    ...Object.fromEntries([...ELISIONS].map(([language, pattern]) => [language, cutStart(pattern)])),
    en: cutEnd(POSSESSIVE),
    nl: cutEnd(POSSESSIVE),
    de: cutEnd(OF_A_NAME),
    ar: cutStart(CLITICS),
  }),
);

/**
 * Takes from a word what its language writes together with it; null when there is nothing of the kind.
 * `word` is plain.
 */
export function wordParts(word: string, language: string): WordParts | null {
  return CUTS.get(primaryOf(language))?.(word) ?? null;
}

/** `en` of `en-GB`. */
export function primaryOf(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}
