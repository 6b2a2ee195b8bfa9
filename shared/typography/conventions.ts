/** How a language sets quotations and dashes. */
export interface Conventions {
  /** Outer quotation marks, with the space that belongs to them. */
  readonly double: readonly [open: string, close: string];
  /** Quotation marks within a quotation. */
  readonly single: readonly [open: string, close: string];
  readonly apostrophe: string;
  /** What two hyphens become. */
  readonly dash: '–' | '—';
  /** Signs that keep a narrow space before them: what takes the place of a space that was typed. */
  readonly spaced: Readonly<Record<string, string>>;
  /** Words that begin with an apostrophe, as they are written without it. */
  readonly elided: ReadonlySet<string>;
  /** Others that do, where nothing follows them in the word. */
  readonly elidedAlone: ReadonlySet<string>;
  /** A mark within an abbreviation, which Hebrew puts where others close a quotation. */
  readonly gershayim: string | null;
}

const NARROW = '\u202f';
const FIXED = '\u00a0';

const NONE: ReadonlySet<string> = new Set();

const PLAIN: Conventions = {
  double: ['“', '”'],
  single: ['‘', '’'],
  apostrophe: '’',
  dash: '–',
  spaced: {},
  elided: NONE,
  elidedAlone: NONE,
  gershayim: null,
};

/** Words that hardly begin a quotation: `round` may, so it is not among them. */
const ENGLISH_ELISIONS: Pick<Conventions, 'elided' | 'elidedAlone'> = {
  elided: wordSet(
    'tis Tis twas Twas twere Twere twill Twill twould Twould tisn’t Tisn’t twixt em til Til cause cos coz ' +
      'bout nuff Nuff gainst neath',
  ),
  elidedAlone: wordSet('n N'),
};
const GERMAN_ELISIONS = { elidedAlone: wordSet('s S n ne nen nem ner') };
const DUTCH_ELISIONS = { elidedAlone: wordSet('t T s S n N k m r') };

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

const ENGLISH: Conventions = { ...PLAIN, ...ENGLISH_ELISIONS };

const quotes = (double: string, single: string, dash: '–' | '—' = '–'): Conventions => ({
  ...PLAIN,
  double: pairOf(double),
  single: pairOf(single),
  dash,
});

function pairOf(marks: string): readonly [string, string] {
  return [marks.charAt(0), marks.charAt(1)];
}

const FRENCH: Conventions = {
  ...quotes('«»', '“”'),
  double: [`«${NARROW}`, `${NARROW}»`],
  spaced: { ';': NARROW, '!': NARROW, '?': NARROW, ':': FIXED },
};
const NORDIC = quotes('””', '’’');
const CENTRAL = quotes('„“', '‚‘');
const SLAVIC = quotes('«»', '„“', '—');

/** By language, and by language and country where a country has its own. */
const BY_LANGUAGE: ReadonlyMap<string, Conventions> = new Map(
  Object.entries<Conventions>({
    en: ENGLISH,
    'en-US': { ...ENGLISH, dash: '—' },
    'en-CA': { ...ENGLISH, dash: '—' },
    fr: FRENCH,
    de: { ...CENTRAL, ...GERMAN_ELISIONS },
    'de-CH': { ...quotes('«»', '‹›'), ...GERMAN_ELISIONS },
    'de-LI': { ...quotes('«»', '‹›'), ...GERMAN_ELISIONS },
    es: quotes('«»', '“”', '—'),
    'es-MX': quotes('“”', '‘’', '—'),
    'es-US': quotes('“”', '‘’', '—'),
    'es-419': quotes('“”', '‘’', '—'),
    ca: quotes('«»', '“”', '—'),
    it: quotes('«»', '“”'),
    pt: quotes('«»', '“”', '—'),
    'pt-BR': quotes('“”', '‘’', '—'),
    nl: { ...PLAIN, ...DUTCH_ELISIONS },
    af: { ...PLAIN, ...DUTCH_ELISIONS },
    tr: PLAIN,
    cs: CENTRAL,
    sk: CENTRAL,
    sl: CENTRAL,
    bg: CENTRAL,
    et: CENTRAL,
    lt: CENTRAL,
    ka: CENTRAL,
    pl: quotes('„”', '«»'),
    ro: quotes('„”', '«»'),
    hr: quotes('„”', '‚’'),
    sr: quotes('„”', '’’'),
    hu: quotes('„”', '»«'),
    ru: SLAVIC,
    be: SLAVIC,
    uk: SLAVIC,
    hy: quotes('«»', '“”'),
    el: quotes('«»', '“”'),
    sq: quotes('«»', '‹›'),
    sv: NORDIC,
    fi: NORDIC,
    da: NORDIC,
    nb: quotes('«»', '‘’'),
    nn: quotes('«»', '‘’'),
    no: quotes('«»', '‘’'),
    ar: quotes('«»', '“”'),
    ckb: quotes('«»', '“”'),
    ps: quotes('«»', '“”'),
    fa: quotes('«»', '‹›'),
    ur: PLAIN,
    he: { ...quotes('””', '’’'), apostrophe: '׳', gershayim: '״' },
    ja: quotes('「」', '『』', '—'),
  }),
);

/** The conventions of a language (BCP 47); those of English for one that has none here. */
export function conventionsOf(language: string): Conventions {
  const [primary = ''] = language.split('-');
  return BY_LANGUAGE.get(language) ?? BY_LANGUAGE.get(primary.toLowerCase()) ?? ENGLISH;
}
