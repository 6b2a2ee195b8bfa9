import { expect, it } from 'vitest';
import { comboboxRows, withTyped } from '../../../renderer/ui/combobox-rows.ts';

const labelOf = (item: string) => item;
const rows = (text: string, chosen: string[] = [], canCreate = true) =>
  comboboxRows({
    text,
    suggestions: ['Sudan', 'South Sudan', 'Syria', 'Côte d’Ivoire'],
    chosen,
    labelOf,
    canCreate,
  }).map((row) => (row.kind === 'new' ? `+${row.text}` : row.item));

it('offers everything before anything is typed', () => {
  expect(rows('')).toEqual(['Sudan', 'South Sudan', 'Syria', 'Côte d’Ivoire']);
});

it('puts names that begin with the text before names that hold it, and a new one last', () => {
  expect(rows('su')).toEqual(['Sudan', 'South Sudan', '+su']);
});

it('does not offer to add what is there already, however it is written', () => {
  expect(rows('cote d’ivoire ')).toEqual(['Côte d’Ivoire']);
  expect(rows('SUDAN', ['Sudan'])).toEqual(['South Sudan']);
});

it('offers nothing new where only suggestions count', () => {
  expect(rows('Lagos', [], false)).toEqual([]);
});

it('typed names are added once each, and those that can be no value are left', () => {
  const known = (name: string) => (name.trim() === 'Atlantis' ? null : name.trim());
  const added = withTyped(['Sudan', ' Chad', '', 'chad', ' Atlantis'], ['sudan'], (name) => name, known);
  expect(added).toEqual({ next: ['sudan', 'Chad'], left: ['Atlantis'] });
});
