import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaletteEntry } from '../../../../renderer/features/palette/palette-entry.ts';
import { paletteResults } from '../../../../renderer/features/palette/palette-results.ts';
import { fuzzyMatch } from '../../../../shared/search/fuzzy-match.ts';

/** The label with its fitting letters in brackets. */
function shown(query: string, label: string): string | null {
  const match = fuzzyMatch(query, label);
  if (!match) return null;
  return match.ranges.reduceRight(
    (text, [start, end]) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
    label,
  );
}

describe('fitting letters', () => {
  it.each([
    ['sho', 'Show or hide the stories', '[Sho]w or hide the stories'],
    ['fp', 'Find previous', '[F]ind [p]revious'],
    ['find p', 'Find previous', '[Find] [p]revious'],
    ['bld', 'Bold', '[B]o[ld]'],
    ['elec', 'Élections au Sénégal', '[Élec]tions au Sénégal'],
    ['SENE', 'Élections au Sénégal', 'Élections au [Séné]gal'],
    ['محاد', 'استئناف المحادثات', 'استئناف ال[محاد]ثات'],
    ['x', 'Bold', null],
    ['dlob', 'Bold', null],
    ['', 'Bold', 'Bold'],
  ])('%j in %j', (query, label, result) => {
    expect(shown(query, label)).toBe(result);
  });

  it('fits exactly what a search for letters in order finds', () => {
    const letters = (most: number) =>
      fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'É', 'A'), maxLength: most });
    const fold = (value: string) => value.toLowerCase().replaceAll('é', 'e');
    fc.assert(
      fc.property(letters(6), letters(24), (query, label) => {
        const wanted = fold(query).replaceAll(' ', '');
        let at = 0;
        for (const char of fold(label)) if (char === wanted[at]) at++;
        const match = fuzzyMatch(query, label);
        expect(match !== null).toBe(at === wanted.length);
        const matched = match?.ranges.map(([start, end]) => label.slice(start, end)).join('') ?? '';
        if (match) expect(fold(matched)).toBe(wanted);
      }),
    );
  });
});

describe('what the palette shows', () => {
  const entry = (group: PaletteEntry['group'], label: string): PaletteEntry => ({
    id: `${group} ${label}`,
    group,
    label,
    run: () => {},
  });
  const entries = [
    entry('Recent stories', 'Talks resume in Cairo'),
    entry('Stories', 'Talks resume in Cairo'),
    entry('Stories', 'Export ban on grain'),
    entry('Commands', 'Export the open story'),
    entry('Commands', 'Import stories'),
    ...Array.from({ length: 40 }, (_, at) => entry('Stories', `Market report ${at}`)),
  ];
  const titles = (query: string) => paletteResults(entries, query).map(({ title }) => title);
  const labels = (query: string) =>
    paletteResults(entries, query).flatMap(({ results }) => results.map((result) => result.entry.label));

  it('is what was open lately and every command, until something is typed', () => {
    expect(titles(' ')).toEqual(['Recent stories', 'Commands']);
  });

  it('is each story once, and few of them', () => {
    expect(labels('cairo')).toEqual(['Talks resume in Cairo']);
    expect(labels('market')).toHaveLength(12);
  });

  it('is the group with the best fit first, without what hardly fits', () => {
    expect(labels('import')).toEqual(['Import stories']);
    expect(titles('export the')).toEqual(['Commands']);
    expect(labels('zz')).toEqual([]);
  });
});
