import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatelineError } from '../../shared/result.ts';
import type { SpellingLanguage } from '../../shared/spelling/spelling.ts';
import type { Dictionary } from './dictionary.ts';
import { DICTIONARY_FILE, readDictionary } from './read-dictionary.ts';
import type { DictionaryPlaces } from './spelling-job.ts';
import { primaryOf } from './word-parts.ts';

/** The dictionaries that there are, each read when it is first wanted. */
export interface DictionaryShelf {
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
}

type Opened = { readonly dictionary: Dictionary } | { readonly problem: string };

export function createDictionaryShelf(places: DictionaryPlaces): DictionaryShelf {
  const opened = new Map<string, Opened>();
  let volumes = volumesIn(places);

  function open({ path }: Volume): Opened {
    const known = opened.get(path) ?? tryToOpen(path);
    opened.set(path, known);
    return known;
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
      for (const { path, added } of volumes) if (added !== null) opened.delete(path);
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
  return readdirSync(folder)
    .filter((name) => DICTIONARY_FILE.test(name) && !name.endsWith('.licence.txt'))
    .sort()
    .flatMap((name) => {
      const tag = tagOf(name.replace(DICTIONARY_FILE, ''));
      return tag === null ? [] : [{ tag, path: join(folder, name), added: isAdded ? name : null }];
    });
}

/** The language that a file is named after (`it`, `pt_BR`); null for another name. */
function tagOf(name: string): string | null {
  const written = name.replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(written)) return null;
  try {
    return new Intl.Locale(written).toString();
  } catch {
    return null;
  }
}

/**
 * Those of the language itself and of its kin: a plain `en` may be spelled in any English, Irish and Australian English are nearer to the
 * British than to the American, and where a country has no dictionary, the language's own serves.
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
    suggest(word) {
      const lists = dictionaries.map((dictionary) => dictionary.suggest(word));
      const longest = Math.max(...lists.map((list) => list.length));
      const inTurn = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? []));
      return [...new Set(inTurn.flat())];
    },
  };
}
