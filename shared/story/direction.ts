export type TextDirection = 'ltr' | 'rtl' | 'neutral';

const RTL_SCRIPTS = [
  'Adlam',
  'Arabic',
  'Hebrew',
  'Mandaic',
  'Mende_Kikakui',
  'Nko',
  'Hanifi_Rohingya',
  'Samaritan',
  'Syriac',
  'Thaana',
  'Yezidi',
];
const rtlLetter = new RegExp(`[${RTL_SCRIPTS.map((script) => `\\p{Script=${script}}`).join('')}]`, 'u');
const strong = /[\p{L}\u200e\u200f\u061c]/u;

/**
 * The direction of the first strong character (Unicode Bidirectional Algorithm, rule P2), `neutral` when
 * there is none.
 */
export function textDirection(text: string): TextDirection {
  const first = strong.exec(text)?.[0];
  if (first === undefined) return 'neutral';
  if (first === '\u200e') return 'ltr';
  return first === '\u200f' || first === '\u061c' || rtlLetter.test(first) ? 'rtl' : 'ltr';
}

const RTL_SCRIPT_CODES = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

/** The direction in which the language of a BCP 47 tag is written; left to right for a tag that cannot be read. */
export function languageDirection(tag: string): 'ltr' | 'rtl' {
  try {
    const script = new Intl.Locale(tag).maximize().script;
    return script !== undefined && RTL_SCRIPT_CODES.has(script) ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
