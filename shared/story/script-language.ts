/** The language that a desk most likely writes in a script, where nobody has said which it is. */
const SCRIPTS: readonly (readonly [script: string, language: string, letters: RegExp])[] = [
  ['Arab', 'fa', /[پچژگ]/u],
  ['Arab', 'ur', /[ٹڈڑے]/u],
  ['Arab', 'ar', /\p{Script=Arabic}/u],
  ['Hebr', 'he', /\p{Script=Hebrew}/u],
  ['Cyrl', 'uk', /[іїєґ]/iu],
  ['Cyrl', 'ru', /\p{Script=Cyrillic}/u],
  ['Grek', 'el', /\p{Script=Greek}/u],
  ['Jpan', 'ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Kore', 'ko', /\p{Script=Hangul}/u],
  ['Hans', 'zh', /\p{Script=Han}/u],
  ['Deva', 'hi', /\p{Script=Devanagari}/u],
  ['Beng', 'bn', /\p{Script=Bengali}/u],
  ['Taml', 'ta', /\p{Script=Tamil}/u],
  ['Thai', 'th', /\p{Script=Thai}/u],
  ['Ethi', 'am', /\p{Script=Ethiopic}/u],
  ['Geor', 'ka', /\p{Script=Georgian}/u],
  ['Armn', 'hy', /\p{Script=Armenian}/u],
];

/**
 * The language of a few words, a BCP 47 tag, by their letters; `likely` is that of the story they belong to,
 * and wins where it is written in these letters. Undefined for Latin letters that nothing is known of.
 */
export function languageOfWords(words: string, likely?: string): string | undefined {
  const known = SCRIPTS.find(([, , letters]) => letters.test(words));
  const script = likely === undefined ? undefined : scriptOf(likely);
  if (known === undefined) return script === 'Latn' ? likely : undefined;
  const sameScript = script === known[0] || (script === 'Hant' && known[0] === 'Hans');
  return sameScript ? likely : known[1];
}

function scriptOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script;
  } catch {
    return undefined;
  }
}
