import { type FuzzyMatch, fuzzyMatch } from '../../../shared/search/fuzzy-match.ts';
import type { PaletteEntry } from './palette-entry.ts';

export interface PaletteResult {
  readonly entry: PaletteEntry;
  readonly ranges: FuzzyMatch['ranges'];
}

export interface PaletteGroup {
  readonly title: PaletteEntry['group'];
  readonly results: readonly PaletteResult[];
}

const MOST_STORIES = 12;
const MOST = 60;
/** What fits so much worse than the best only has the same letters somewhere. */
const FAR_BEHIND = 0.45;

/** What to show for a query, the group with the best fit first; without one, what was open lately and every command. */
export function paletteResults(entries: readonly PaletteEntry[], query: string): readonly PaletteGroup[] {
  if (query.trim() === '') {
    const shown = entries.filter(({ group }) => group !== 'Stories');
    return grouped(shown.map((entry) => ({ entry, ranges: [] })));
  }
  const scored = entries
    // A story that was open lately is among the stories too.
    .filter(({ group }) => group !== 'Recent stories')
    .flatMap((entry) => {
      const match = fuzzyMatch(query, entry.label);
      return match ? [{ entry, ...match }] : [];
    })
    .sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  return grouped(scored.filter(({ score }) => score >= best * FAR_BEHIND).slice(0, MOST));
}

function grouped(results: readonly PaletteResult[]): readonly PaletteGroup[] {
  const groups = new Map<PaletteEntry['group'], PaletteResult[]>();
  for (const result of results) {
    const { group } = result.entry;
    const known = groups.get(group) ?? [];
    if (group === 'Stories' && known.length === MOST_STORIES) continue;
    groups.set(group, [...known, result]);
  }
  return [...groups].map(([title, found]) => ({ title, results: found }));
}
