import { foldText } from '../search/fold-text.ts';
import { searchTokens } from '../search/search-tokens.ts';
import { isAcronymIn } from './name-index.ts';

/** Shorter words differ in one letter and mean something else: Iran, Iraq. */
const SHORTEST_TO_MISSPELL = 7;
const FEWEST_INITIALS = 2;

/**
 * For each name the others that may mean the same: written with other capitals, accents or marks, in the
 * plural, in another order ("Haddad, Lina"), with one letter wrong, or by initials. Answers positions in
 * `names`; the time grows with their number only.
 */
export function lookAlikes(names: readonly string[]): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<string, Set<number>>();
  const put = (key: string, at: number) => {
    const group = groups.get(key) ?? new Set();
    groups.set(key, group.add(at));
  };
  for (const [at, name] of names.entries()) {
    const words = searchTokens(name).map(({ token }) => token);
    const plain = words.join(' ');
    put(`words ${words.map(singular).sort().join(' ')}`, at);
    put(`run ${words.join('')}`, at);
    if (isAcronymIn(name)) put(`initials ${foldText(name.replaceAll('.', ''))}`, at);
    if (words.length >= FEWEST_INITIALS)
      put(`initials ${words.map((word) => word.slice(0, 1)).join('')}`, at);
    if (plain.length >= SHORTEST_TO_MISSPELL) for (const key of lettersLeftOut(plain)) put(`near ${key}`, at);
  }
  const alike = new Map<number, Set<number>>();
  for (const [key, group] of groups) {
    const members = key.startsWith('initials ') ? acronymPairs([...group], names) : [...group];
    for (const one of members) {
      for (const other of members) {
        if (one === other) continue;
        if (key.startsWith('initials ') && isAcronymIn(names[one] ?? '') === isAcronymIn(names[other] ?? ''))
          continue;
        if (key.startsWith('near ') && differInNumbers(names[one] ?? '', names[other] ?? '')) continue;
        alike.set(one, (alike.get(one) ?? new Set()).add(other));
      }
    }
  }
  return new Map([...alike].map(([at, others]) => [at, [...others].sort((a, b) => a - b)]));
}

/** Initials say something only where somebody writes them. */
function acronymPairs(group: readonly number[], names: readonly string[]): readonly number[] {
  return group.some((at) => isAcronymIn(names[at] ?? '')) ? group : [];
}

function singular(word: string): string {
  return word.length > 3 && /[^s]s$/.test(word) ? word.replace(/ies$/, 'y').replace(/s$/, '') : word;
}

/**
 * The word itself and whatever it is with one letter left out: two that share one of these differ in one
 * letter at most.
 */
function lettersLeftOut(word: string): readonly string[] {
  const letters = [...word];
  return [word, ...letters.map((_, at) => letters.toSpliced(at, 1).join(''))];
}

/** Cop27 and Cop28 are two things. */
function differInNumbers(a: string, b: string): boolean {
  return a.replace(/\D/g, '') !== b.replace(/\D/g, '');
}
