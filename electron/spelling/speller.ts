import type { WordCheck } from '../../shared/spelling/spelling.ts';
import { isRight } from './check-word.ts';
import type { DictionaryRegistry } from './dictionary-registry.ts';
import { plainWord } from './plain-word.ts';
import { suggestWords } from './suggest-words.ts';

/** `known` are words that are right whatever the dictionary says: names of the story, the person's own list. */
export function checkWords(
  registry: DictionaryRegistry,
  language: string,
  words: readonly string[],
  known: readonly string[],
): WordCheck {
  const dictionary = registry.dictionary(language);
  if (!dictionary) return { checked: false, wrong: [] };
  const own = new Set(known.map(plainWord));
  const has = (word: string) => own.has(word) || dictionary.has(word);
  return { checked: true, wrong: words.filter((word) => !isRight(word, language, has)) };
}

/** What a word may have been meant to be, the likeliest first; empty without a dictionary. */
export function suggestFor(registry: DictionaryRegistry, language: string, word: string): readonly string[] {
  const dictionary = registry.dictionary(language);
  return dictionary ? suggestWords(word, language, dictionary) : [];
}
