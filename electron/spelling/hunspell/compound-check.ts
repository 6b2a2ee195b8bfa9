import type { AffixFile, Meaning } from './affix-file.ts';
import type { AffixSearch } from './affix-search.ts';
import type { FlagMeanings } from './flag-meanings.ts';

/** Says whether a word is put together from several of a dictionary's, as its rules for compounds allow. */
export function createCompoundCheck(
  { meaning, checks, compoundMin, compoundMost }: AffixFile,
  { search }: AffixSearch,
  flags: FlagMeanings,
): (word: string) => boolean {
  const hasCompounds = [meaning.COMPOUNDFLAG, meaning.COMPOUNDBEGIN, meaning.COMPOUNDEND].some(
    (flag) => flag !== '',
  );

  function isPart(part: string, isFirst: boolean, isLast: boolean): boolean {
    const place: Meaning = isFirst ? 'COMPOUNDBEGIN' : isLast ? 'COMPOUNDEND' : 'COMPOUNDMIDDLE';
    return search(part, (stem, taken) => {
      if (!flags.isWhole(stem, taken) || flags.isSaidOf('COMPOUNDFORBIDFLAG', stem, taken)) return false;
      if (!flags.isSaidOf('COMPOUNDFLAG', stem, taken) && !flags.isSaidOf(place, stem, taken)) return false;
      return taken.every((affix) => (affix.isSuffix ? isLast : isFirst) || flags.isPermittedInside(affix));
    });
  }

  function mayJoin(word: string, at: number): boolean {
    const joint = word.slice(at - 1, at + 1);
    if (checks.has('CHECKCOMPOUNDCASE') && /\p{Lu}/u.test(joint)) return false;
    if (!checks.has('CHECKCOMPOUNDTRIPLE')) return true;
    return ![word.slice(at - 2, at + 1), word.slice(at - 1, at + 2)].some((three) =>
      /^(.)\1\1$/u.test(three),
    );
  }

  function isCompound(word: string): boolean {
    const hopeless = new Set<number>();

    function restIs(from: number, parts: number, before: string): boolean {
      if (parts >= compoundMost || hopeless.has(from)) return false;
      const ends = Array.from(
        { length: Math.max(0, word.length - from - compoundMin + 1) },
        (_, at) => word.length - at,
      );
      for (const end of ends) {
        const isLast = end === word.length;
        if (from === 0 && isLast) continue;
        if (!isLast && (word.length - end < compoundMin || !mayJoin(word, end))) continue;
        const part = word.slice(from, end);
        if (checks.has('CHECKCOMPOUNDDUP') && part === before) continue;
        if (isPart(part, from === 0, isLast) && (isLast || restIs(end, parts + 1, part))) return true;
      }
      hopeless.add(from);
      return false;
    }

    return restIs(0, 0, '');
  }

  return (word) => hasCompounds && isCompound(word);
}
