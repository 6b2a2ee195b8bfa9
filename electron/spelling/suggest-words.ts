import { isRight } from './check-word.ts';
import type { Dictionary } from './dictionary.ts';
import { plainWord } from './plain-word.ts';
import { wordParts } from './word-parts.ts';

const MOST = 6;
const MOST_APART = 2;
/** Letters; a single one is hardly ever what is missing a space. */
const SHORTEST = 2;

/**
 * What a wrong word may have been meant to be, written as it is: with its capitals, its apostrophes, and
 * what hangs on to it.
 */
export function suggestWords(word: string, language: string, dictionary: Dictionary): readonly string[] {
  const plain = plainWord(word);
  const has = (part: string) => dictionary.has(part);
  const whole = ofWhole(plain, language, dictionary);
  const inParts = plain.includes('-') ? ofParts(plain, language, dictionary) : [];
  const recased = [...inParts, ...whole]
    .map((found) => likeIn(word, found))
    .filter((found) => found !== word && isRight(found, language, has));
  const apart = twoWords(word, language, has);
  return [...[...new Set(recased)].slice(0, MOST - apart.length), ...apart];
}

/** What a missing space may have made one of, cut where the shorter word is longest. */
function twoWords(word: string, language: string, has: (part: string) => boolean): readonly string[] {
  if (!/^[\p{L}\p{M}]+$/u.test(word)) return [];
  const found: string[] = [];
  for (let short = Math.floor(word.length / 2); short >= SHORTEST; short--) {
    for (const at of new Set([word.length - short, short])) {
      const parts = [word.slice(0, at), word.slice(at)];
      if (parts.every((part) => isRight(part, language, has))) found.push(parts.join(' '));
    }
  }
  return found.slice(0, MOST_APART);
}

function ofWhole(word: string, language: string, dictionary: Dictionary): readonly string[] {
  const parts = wordParts(word, language);
  const found = dictionary.suggest(word);
  if (!parts) return found;
  const cores = dictionary
    .suggest(parts.core)
    .map((core) => parts.before + like(parts.core, core) + parts.after);
  return [...cores, ...found];
}

/** The first part that is wrong, put right with the others left alone. */
function ofParts(word: string, language: string, dictionary: Dictionary): readonly string[] {
  const parts = word.split('-');
  const at = parts.findIndex(
    (part) => part.length > 1 && !isRight(part, language, (known) => dictionary.has(known)),
  );
  if (at < 0) return [];
  const part = parts[at] ?? '';
  return dictionary.suggest(part).map((found) => parts.with(at, like(part, found)).join('-'));
}

/** With the capitals and the kind of apostrophe that the person wrote; a typeset one where there was none. */
function likeIn(word: string, found: string): string {
  const cased = like(word, found);
  return word.includes("'") ? cased : cased.replaceAll("'", '’');
}

function like(word: string, found: string): string {
  if (word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase())
    return found.toUpperCase();
  const first = word.charAt(0);
  return first === first.toLowerCase() ? found : found.charAt(0).toUpperCase() + found.slice(1);
}
