import type { Affix } from './affix.ts';
import type { AffixFile, Meaning } from './affix-file.ts';
import type { FlagSet } from './flags.ts';

/** What the flags of a stem, and of the affixes taken from a word, mean in one dictionary. */
export interface FlagMeanings {
  /** The stem, or one of the affixes, has the flag of this meaning. */
  isSaidOf(name: Meaning, stem: FlagSet, taken: readonly Affix[]): boolean;
  isForbidden(stem: FlagSet): boolean;
  /** False for half a word: one that needs an affix and has none, or one half of an affix at both ends. */
  isWhole(stem: FlagSet, taken: readonly Affix[]): boolean;
  /** The affix may stand inside a compound. */
  isPermittedInside(affix: Affix): boolean;
}

export function flagMeanings({ meaning }: Pick<AffixFile, 'meaning'>): FlagMeanings {
  const isSaid = (name: Meaning, flags: FlagSet) => meaning[name] !== '' && flags.has(meaning[name]);
  return {
    isSaidOf: (name, stem, taken) => isSaid(name, stem) || taken.some(({ flags }) => isSaid(name, flags)),
    isForbidden: (stem) => isSaid('FORBIDDENWORD', stem),
    isWhole(stem, taken) {
      if (isSaid('FORBIDDENWORD', stem)) return false;
      const needs =
        taken.length === 0
          ? isSaid('NEEDAFFIX', stem)
          : taken.every(({ flags }) => isSaid('NEEDAFFIX', flags));
      if (needs) return false;
      const around = taken.filter(({ flags }) => isSaid('CIRCUMFIX', flags));
      return around.length === 0 || new Set(around.map(({ isSuffix }) => isSuffix)).size === 2;
    },
    isPermittedInside: ({ flags }) => isSaid('COMPOUNDPERMITFLAG', flags),
  };
}
