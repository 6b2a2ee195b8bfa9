import { mayCorrect, PUNCTUATION_KEYS, smartPunctuation } from '../../shared/typography/smart-punctuation.ts';

/** What stands on the page after these keys, one after another, as whoever listens to keys asks. */
export function typedLine(keys: string, language: string): string {
  return [...keys].reduce((line, key) => {
    const asked = PUNCTUATION_KEYS.includes(key) || mayCorrect(line.slice(-10), key);
    const setting = asked ? smartPunctuation(line + key, language) : null;
    return setting ? (line + key).slice(0, -setting.remove) + setting.insert : line + key;
  }, '');
}
