import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatelineError } from '../../shared/result.ts';
import type { SpellingLanguage } from '../../shared/spelling/spelling.ts';
import { type Dictionary, likeliestFirst } from './dictionary.ts';
import { DICTIONARY_FILE, otherHalf, readDictionary } from './read-dictionary.ts';
import type { DictionaryPlaces } from './spelling-job.ts';
import { primaryOf } from './word-parts.ts';

/** The dictionaries that there are, each read when it is first wanted. */
export interface DictionaryRegistry {
  /** All that speak for a language, as one; null when there is none. */
  dictionary(language: string): Dictionary | null;
  /** What there is now; looks into the folders again. */
  languages(): readonly SpellingLanguage[];
}

interface Volume {
  readonly tag: string;
  readonly path: string;
  /** Its name when the person has added it. */
  readonly added: string | null;
  /** Another once one of its files is. */
  readonly state: string;
}

type Opened = { readonly dictionary: Dictionary } | { readonly problem: string };

export function createDictionaryRegistry(places: DictionaryPlaces): DictionaryRegistry {
  const opened = new Map<string, { readonly state: string; readonly result: Opened }>();
  let volumes = volumesIn(places);

  function open({ path, state }: Volume): Opened {
    const known = opened.get(path);
    if (known?.state === state) return known.result;
    const result = tryToOpen(path);
    opened.set(path, { state, result });
    return result;
  }

  return {
    dictionary(language) {
      const found = volumesFor(language, volumes).flatMap((volume) => {
        const result = open(volume);
        return 'dictionary' in result ? [result.dictionary] : [];
      });
      return found.length > 0 ? together(found) : null;
    },
    languages() {
      volumes = volumesIn(places);
      return volumes.map((volume) => {
        // Only what a person has put there may be broken, so only that is read to find out.
        const result = volume.added === null ? null : open(volume);
        return {
          tag: volume.tag,
          file: volume.added,
          problem: result && 'problem' in result ? result.problem : null,
        };
      });
    },
  };
}

function tryToOpen(path: string): Opened {
  try {
    return { dictionary: readDictionary(path) };
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
    return { problem: error.message };
  }
}

function volumesIn({ bundled, added }: DictionaryPlaces): readonly Volume[] {
  return [...filesIn(bundled, false), ...filesIn(added, true)];
}

function filesIn(folder: string, isAdded: boolean): readonly Volume[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).sort();
  const all = new Set(names.map((name) => name.toLowerCase()));
  return names
    .filter((name) => DICTIONARY_FILE.test(name) && !name.endsWith('.licence.txt'))
    .filter((name) => !/\.aff$/i.test(name) || !all.has(name.toLowerCase().replace(/aff$/, 'dic')))
    .flatMap((name) => {
      const tag = tagOf(name.replace(DICTIONARY_FILE, ''), /\.(?:dic|aff)$/i.test(name));
      const path = join(folder, name);
      return tag === null ? [] : [{ tag, path, added: isAdded ? name : null, state: stateOf(path) }];
    });
}

function stateOf(path: string): string {
  const files = [path, otherHalf(path)].flatMap((file) => file ?? []);
  return files
    .map((file) => statSync(file, { throwIfNoEntry: false }))
    .map((found) => `${found?.mtimeMs} ${found?.size} ${found?.ino}`)
    .join();
}

/**
 * The language that a file is named after (`it`, `pt_BR`); null for another name. Hunspell's say what else
 * they like behind it.
 */
function tagOf(name: string, isHunspell: boolean): string | null {
  const written = name.replaceAll('_', '-');
  const named = isHunspell ? (LANGUAGE_FIRST.exec(written)?.[0] ?? '') : written;
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(named)) return null;
  try {
    return new Intl.Locale(named).toString();
  } catch {
    return null;
  }
}

/** A language with its script and its country, and no more of a name. */
const LANGUAGE_FIRST = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?=-|$)/i;

/**
 * Those of the language itself and of its kin: a plain `en` may be spelled in any English, Irish and
 * Australian English are nearer to the British than to the American, and where a country has no dictionary,
 * the language's own serves.
 */
function volumesFor(language: string, volumes: readonly Volume[]): readonly Volume[] {
  const primary = primaryOf(language);
  const kin = volumes.filter(({ tag }) => primaryOf(tag) === primary);
  const exact = kin.filter(({ tag }) => tag === language || tag === primary);
  if (language === primary) return kin;
  if (primary === 'en' && language !== 'en-US') {
    const british = kin.filter(({ tag }) => tag === 'en-GB');
    return [...new Set([...exact, ...british])];
  }
  return exact.length > 0 ? exact : kin;
}

function together(dictionaries: readonly Dictionary[]): Dictionary {
  const [only, ...others] = dictionaries;
  if (only && others.length === 0) return only;
  return {
    has: (word) => dictionaries.some((dictionary) => dictionary.has(word)),
    suggest: (word) =>
      likeliestFirst(word, [...new Set(dictionaries.flatMap((dictionary) => dictionary.suggest(word)))]),
  };
}
