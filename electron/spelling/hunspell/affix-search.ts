import { type Affix, withoutAffix } from './affix.ts';
import { type AffixFile, sideAndFlag } from './affix-file.ts';
import type { FlagSet } from './flags.ts';
import type { Stems } from './stems.ts';

/** Told a stem and what was taken from the word to get there, the outermost first; true ends the search. */
export type Found = (stem: FlagSet, taken: readonly Affix[]) => boolean;

/** So many steps are taken for one word at most, whatever its dictionary says. */
const MOST_STEPS = 100_000;

export class TooManySteps extends Error {}

/**
 * Takes the endings and beginnings from a word and looks for what is left, as Hunspell does. The other way
 * round, all forms of all words in one list, is no way for languages that put four endings behind one
 * another: it takes minutes and gigabytes, and a hostile file any amount of both.
 */
export interface AffixSearch {
  /** The steps are counted anew for each word that a person asks about. */
  begin(): void;
  /** True when `found` says so of a stem that the word can be traced to; throws `TooManySteps`. */
  search(word: string, found: Found): boolean;
}

export function createAffixSearch(affixes: AffixFile, stems: Stems): AffixSearch {
  const most = affixes.complexPrefixes ? { prefixes: 2, suffixes: 1 } : { prefixes: 1, suffixes: 2 };
  const longest = { suffix: longestOf(affixes.suffixes), prefix: longestOf(affixes.prefixes) };
  let steps = 0;

  function step(): void {
    if (++steps > MOST_STEPS) throw new TooManySteps();
  }

  function search(word: string, taken: readonly Affix[], found: Found): boolean {
    step();
    for (const stem of stems.get(word) ?? []) if (stemTakes(stem, taken) && found(stem, taken)) return true;
    const suffixes = taken.filter(({ isSuffix }) => isSuffix);
    const prefixes = taken.length - suffixes.length;
    // Beginnings are taken first, so that no two orders lead to one place.
    if (suffixes.length === 0 && prefixes < most.prefixes && strip(word, false, taken, found)) return true;
    return suffixes.length < most.suffixes && strip(word, true, taken, found);
  }

  function strip(word: string, isSuffix: boolean, taken: readonly Affix[], found: Found): boolean {
    const outer = taken.findLast((affix) => affix.isSuffix === isSuffix);
    // Of two at one end the inner one has to say that the other may follow.
    const all = outer
      ? affixes.inner.get(sideAndFlag(outer))
      : isSuffix
        ? affixes.suffixes
        : affixes.prefixes;
    if (!all) return false;
    const furthest = Math.min(word.length, isSuffix ? longest.suffix : longest.prefix);
    for (let length = 0; length <= furthest; length++) {
      const cut = isSuffix ? word.slice(word.length - length) : word.slice(0, length);
      for (const affix of all.get(cut) ?? []) {
        step();
        const base = withoutAffix(word, affix);
        if (base !== null && search(base, [...taken, affix], found)) return true;
      }
    }
    return false;
  }

  return {
    begin: () => {
      steps = 0;
    },
    search: (word, found) => search(word, [], found),
  };
}

function stemTakes(stem: FlagSet, taken: readonly Affix[]): boolean {
  if (taken.length === 0) return true;
  const prefix = taken.findLast(({ isSuffix }) => !isSuffix);
  const suffix = taken.findLast(({ isSuffix }) => isSuffix);
  if (prefix && suffix && !(prefix.crosses && suffix.crosses)) return false;
  const isTaken = (affix: Affix | undefined) =>
    !affix ||
    stem.has(affix.flag) ||
    taken.some((other) => other.isSuffix !== affix.isSuffix && other.flags.has(affix.flag));
  return isTaken(prefix) && isTaken(suffix);
}

function longestOf(affixes: ReadonlyMap<string, unknown>): number {
  return [...affixes.keys()].reduce((most, { length }) => Math.max(most, length), 0);
}
