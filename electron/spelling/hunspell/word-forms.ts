import type { AffixFile } from './affix-file.ts';
import { createAffixSearch, TooManySteps } from './affix-search.ts';
import { createCompoundCheck } from './compound-check.ts';
import { flagMeanings } from './flag-meanings.ts';
import { withReplacement } from './near-words.ts';
import type { Stems } from './stems.ts';

/** Whether a word is one of a dictionary's, bent, or put together from several. */
export interface WordForms {
  /** A word that takes too many steps to find out about counts as right. */
  has(word: string): boolean;
  /** For how many words it has given up so far. */
  gaveUp(): number;
}

export function createWordForms(affixes: AffixFile, stems: Stems): WordForms {
  const affixSearch = createAffixSearch(affixes, stems);
  const flags = flagMeanings(affixes);
  const isCompound = createCompoundCheck(affixes, affixSearch, flags);
  let tooMany = 0;

  const isSimple = (word: string) =>
    affixSearch.search(
      word,
      (stem, taken) => flags.isWhole(stem, taken) && !flags.isSaidOf('ONLYINCOMPOUND', stem, taken),
    );

  /** True for a word that is one letter from a simple one in a way that people often mistake. */
  const isMistaken = (word: string) =>
    affixes.replacements.some(
      ([from, to]) => !to.includes(' ') && withReplacement(word, from, to).some(isSimple),
    );

  return {
    has(word) {
      affixSearch.begin();
      if (stems.get(word)?.some(flags.isForbidden)) return false;
      try {
        if (isSimple(word)) return true;
        return isCompound(word) && !(affixes.checks.has('CHECKCOMPOUNDREP') && isMistaken(word));
      } catch (cause) {
        if (!(cause instanceof TooManySteps)) throw cause;
        tooMany++;
        return true;
      }
    },
    gaveUp: () => tooMany,
  };
}
