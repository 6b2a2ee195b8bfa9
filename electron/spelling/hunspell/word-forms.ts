import { type Affix, withoutAffix } from './affix.ts';
import { type AffixFile, type Meaning, sideAndFlag } from './affix-file.ts';
import type { FlagSet } from './flags.ts';
import { withReplacement } from './near-words.ts';
import type { Stems } from './stems.ts';

/** Whether a word is one of a dictionary's, bent, or put together from several. */
export interface WordForms {
  has(word: string): boolean;
  /** For how many words it has given up so far. */
  gaveUp(): number;
}

/** Told a stem and what was taken from the word to get there, the outermost first; true ends the search. */
type Found = (stem: FlagSet, taken: readonly Affix[]) => boolean;

/** So many steps are taken for one word at most, whatever its dictionary says; one that needs more counts as right. */
const MOST_STEPS = 100_000;

class TooManySteps extends Error {}

/**
 * Takes the endings and beginnings from the word and looks for what is left, as Hunspell does. The other
 * way round, all forms of all words in one list, is no way for languages that put four endings behind one
 * another: it takes minutes and gigabytes, and a hostile file any amount of both.
 */
export function createWordForms(affixes: AffixFile, stems: Stems): WordForms {
  const { meaning, complexPrefixes, checks } = affixes;
  const most = complexPrefixes ? { prefixes: 2, suffixes: 1 } : { prefixes: 1, suffixes: 2 };
  const longest = { suffix: longestOf(affixes.suffixes), prefix: longestOf(affixes.prefixes) };
  const compounds = [meaning.COMPOUNDFLAG, meaning.COMPOUNDBEGIN, meaning.COMPOUNDEND].some(
    (flag) => flag !== '',
  );
  let steps = 0;
  let tooMany = 0;

  const isSaid = (name: Meaning, flags: FlagSet) => meaning[name] !== '' && flags.has(meaning[name]);
  const isSaidOf = (name: Meaning, stem: FlagSet, taken: readonly Affix[]) =>
    isSaid(name, stem) || taken.some(({ flags }) => isSaid(name, flags));

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

  /** False for half a word: one that needs an affix and has none, or one half of an affix at both ends. */
  function isWhole(stem: FlagSet, taken: readonly Affix[]): boolean {
    if (isSaid('FORBIDDENWORD', stem)) return false;
    const needs =
      taken.length === 0 ? isSaid('NEEDAFFIX', stem) : taken.every(({ flags }) => isSaid('NEEDAFFIX', flags));
    if (needs) return false;
    const around = taken.filter(({ flags }) => isSaid('CIRCUMFIX', flags));
    return around.length === 0 || new Set(around.map(({ isSuffix }) => isSuffix)).size === 2;
  }

  const isSimple = (word: string) =>
    search(word, [], (stem, taken) => isWhole(stem, taken) && !isSaidOf('ONLYINCOMPOUND', stem, taken));

  function isPart(part: string, isFirst: boolean, isLast: boolean): boolean {
    const place: Meaning = isFirst ? 'COMPOUNDBEGIN' : isLast ? 'COMPOUNDEND' : 'COMPOUNDMIDDLE';
    return search(part, [], (stem, taken) => {
      if (!isWhole(stem, taken) || isSaidOf('COMPOUNDFORBIDFLAG', stem, taken)) return false;
      if (!isSaidOf('COMPOUNDFLAG', stem, taken) && !isSaidOf(place, stem, taken)) return false;
      return taken.every(
        ({ isSuffix, flags }) => (isSuffix ? isLast : isFirst) || isSaid('COMPOUNDPERMITFLAG', flags),
      );
    });
  }

  function isCompound(word: string): boolean {
    const hopeless = new Set<number>();
    const min = affixes.compoundMin;

    function restIs(from: number, parts: number, before: string): boolean {
      if (parts >= affixes.compoundMost || hopeless.has(from)) return false;
      const ends = Array.from(
        { length: Math.max(0, word.length - from - min + 1) },
        (_, at) => word.length - at,
      );
      for (const end of ends) {
        const isLast = end === word.length;
        if ((from === 0 && isLast) || (!isLast && (word.length - end < min || !mayJoin(end)))) continue;
        const part = word.slice(from, end);
        if (checks.has('CHECKCOMPOUNDDUP') && part === before) continue;
        if (isPart(part, from === 0, isLast) && (isLast || restIs(end, parts + 1, part))) return true;
      }
      hopeless.add(from);
      return false;
    }

    function mayJoin(at: number): boolean {
      const joint = word.slice(at - 1, at + 1);
      if (checks.has('CHECKCOMPOUNDCASE') && /\p{Lu}/u.test(joint)) return false;
      if (!checks.has('CHECKCOMPOUNDTRIPLE')) return true;
      return ![word.slice(at - 2, at + 1), word.slice(at - 1, at + 2)].some((three) =>
        /^(.)\1\1$/u.test(three),
      );
    }

    return restIs(0, 0, '') && !(checks.has('CHECKCOMPOUNDREP') && isMistaken(word));
  }

  /** True for a word that is one letter from a simple one in a way that people often mistake. */
  function isMistaken(word: string): boolean {
    return affixes.replacements.some(
      ([from, to]) => !to.includes(' ') && withReplacement(word, from, to).some(isSimple),
    );
  }

  return {
    has(word) {
      steps = 0;
      if (stems.get(word)?.some((stem) => isSaid('FORBIDDENWORD', stem))) return false;
      try {
        return isSimple(word) || (compounds && isCompound(word));
      } catch (cause) {
        if (!(cause instanceof TooManySteps)) throw cause;
        tooMany++;
        return true;
      }
    },
    gaveUp: () => tooMany,
  };
}

function longestOf(affixes: ReadonlyMap<string, unknown>): number {
  return [...affixes.keys()].reduce((most, { length }) => Math.max(most, length), 0);
}
