/**
 * Accents, vowel points and other marks that a person searching leaves out; vowel signs of Indic scripts
 * stay, they make words.
 */
const MARK_RANGES = [
  '\\u0640',
  '[\\u0300-\\u036f]',
  '[\\u0591-\\u05c7]',
  '[\\u0610-\\u061a]',
  '[\\u064b-\\u065f]',
  '\\u0670',
  '[\\u06d6-\\u06ed]',
  '[\\u1ab0-\\u1aff]',
  '[\\u1dc0-\\u1dff]',
];
const MARKS = new RegExp(MARK_RANGES.join('|'), 'g');

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
    '’': "'",
    '‘': "'",
    ʼ: "'",
  }),
);
const LETTER = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'gu');
const ASCII = /^[\0-\x7f]*$/;

/**
 * Text as it is searched: without case, accents, Arabic vowel signs, tatweel or the forms of alef, ya and
 * ta marbuta.
 */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS.get(letter) ?? letter);
}
