import { fold, matchRank } from '../../../shared/places/fold.ts';
import { withoutControlCharacters } from '../../../shared/story/control-characters.ts';

const LONGEST = 200;

/**
 * What was typed as a story keeps it: one trimmed line of at most 200 characters, NFC, single spaces. Empty
 * when nothing is left.
 */
export function tidyName(typed: string): string {
  const line = withoutControlCharacters(typed).replace(/\s+/gu, ' ').trim().normalize('NFC');
  return Array.from(line).slice(0, LONGEST).join('').trim();
}

/**
 * `names` with the typed one at the end, spelled as the library already spells it (`known`). The same list when it is
 * there already or nothing usable was typed.
 */
export function addName(
  names: readonly string[],
  typed: string,
  known: readonly string[],
): readonly string[] {
  const name = tidyName(typed);
  if (name === '') return names;
  const key = fold(name);
  if (names.some((one) => one === name || fold(one) === key)) return names;
  return [...names, known.includes(name) ? name : (known.find((one) => fold(one) === key) ?? name)];
}

/** Names of `known` that answer the query and are not in `chosen` yet, best match first, at most `most`. */
export function suggestNames(
  query: string,
  known: readonly string[],
  chosen: readonly string[],
  most = 8,
): readonly string[] {
  const asked = fold(query);
  const taken = new Set(chosen.map(fold));
  return known
    .filter((name, index) => !taken.has(fold(name)) && known.indexOf(name) === index)
    .map((name) => ({ name, rank: matchRank(fold(name), asked) }))
    .filter((entry): entry is { name: string; rank: 0 | 1 | 2 | 3 } => entry.rank !== null)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ name }) => name);
}

/** `list` with the item at `from` moved to `to`; the same list when there is nowhere to go. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const item = list[from];
  if (item === undefined || from === to || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}
