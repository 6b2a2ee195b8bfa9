/**
 * Accents, vowel points and other marks that a person searching leaves out; vowel signs of Indic scripts
 * stay, they make words.
 */
const MARK_RANGES = [
  '\\u0640',
  '[\\u0300-\\u036f]',
  '[\\u0591-\\u05bd\\u05bf\\u05c1-\\u05c2\\u05c4-\\u05c5\\u05c7]',
  '[\\u0610-\\u061a]',
  '[\\u064b-\\u065f]',
  '\\u0670',
  '[\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed]',
  '[\\u1ab0-\\u1aff]',
  '[\\u1dc0-\\u1dff]',
];
/**
 * Signs that nobody sees, as an expression: soft hyphens, spaces without width, joiners, marks of direction,
 * variation selectors.
 */
export const INVISIBLE =
  '[\\u00ad\\u034f\\u061c\\u180b-\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f' +
  '\\ufe00-\\ufe0f\\ufeff]';
const LEFT_OUT = new RegExp([...MARK_RANGES, INVISIBLE].join('|'), 'g');

/** Signs that typography sets, and the plain one of a keyboard. */
const SIGNS: readonly (readonly [plain: string, set: string])[] = [
  ["'", '’‘‚‛ʼʻ′‹›׳＇'],
  ['"', '“”„‟″«»״＂'],
  ['-', '‐‑‒–—―−﹘﹣－־'],
  [' ', '\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'],
];
const PLAIN_SIGNS: ReadonlyMap<string, string> = new Map(
  SIGNS.flatMap(([plain, set]) => [...set].map((sign) => [sign, plain] as const)),
);
const SET_SIGN = new RegExp(`[${[...PLAIN_SIGNS.keys()].join('')}]`, 'gu');

/** Letters that are written one way and searched another, where Unicode does not decompose them. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ı: 'i',
    ς: 'σ',
    '\u0671': '\u0627',
    '\u0649': '\u064a',
    '\u0629': '\u0647',
  }),
);
const LETTER = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'gu');
const ASCII = /^[\0-\x7f]*$/;

/**
 * Text as it is searched: without case, accents, Arabic vowel signs, tatweel, the forms of alef, ya and
 * ta marbuta, or signs that nobody sees; quotation marks, hyphens, dashes and spaces are those of a keyboard.
 */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return plainSigns(text)
    .normalize('NFKD')
    .replace(LEFT_OUT, '')
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS.get(letter) ?? letter);
}

const UNSEEN = new RegExp(INVISIBLE, 'g');

/** As `foldText`, but letters keep their case and accents; composed and decomposed ones are the same. */
export function foldSigns(text: string): string {
  if (ASCII.test(text)) return text;
  return plainSigns(text).normalize('NFC').replace(UNSEEN, '');
}

/** Every sign that a search takes for this one of a keyboard, itself the first; null for other characters. */
export function signsLike(plain: string): string | null {
  const set = SIGNS.find(([sign]) => sign === plain)?.[1];
  return set === undefined ? null : plain + set;
}

function plainSigns(text: string): string {
  return text.replace(SET_SIGN, (sign) => PLAIN_SIGNS.get(sign) ?? sign);
}
