export type Direction = 'ltr' | 'rtl';

const RIGHT_TO_LEFT =
  /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}\u200f]/u;
const RIGHT_TO_LEFT_SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Samr', 'Mand']);

/** The direction in which a language is written. `language` is a BCP 47 tag. */
export function languageDirection(language: string): Direction {
  const script = new Intl.Locale(language).maximize().script;
  return script !== undefined && RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr';
}

/**
 * The direction of the first letter (or direction mark) of a text, or null when it holds none: rule P2 of the Unicode
 * bidirectional algorithm (UAX #9), without its isolates.
 */
export function firstStrongDirection(text: string): Direction | null {
  const strong = /[\p{L}\u200e\u200f]/u.exec(text)?.[0];
  if (strong === undefined) return null;
  return RIGHT_TO_LEFT.test(strong) ? 'rtl' : 'ltr';
}
