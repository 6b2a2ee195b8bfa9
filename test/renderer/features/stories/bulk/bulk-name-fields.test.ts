import { expect, it } from 'vitest';
import {
  type BulkNameField,
  changeOf,
  suggestedNames,
  tagNamed,
} from '../../../../../renderer/features/stories/bulk/bulk-name-fields.ts';
import type { Suggestions } from '../../../../../shared/library/summary.ts';

const CAIRO = { name: 'Cairo', kind: 'place' } as const;
const NAMES = {
  tags: [CAIRO, { name: 'New Cairo', kind: 'place' }, { name: 'Café', kind: 'free' }],
  sections: ['World'],
  collections: ['Nile', 'The Nile'],
  series: ['Water'],
  authors: ['Amina Saleh', 'Omar Hassan'],
  assignees: ['Omar Hassan', 'Nadia'],
  kickers: [],
  sources: [],
} as unknown as Suggestions;

const suggested = (field: BulkNameField, typed: string) =>
  suggestedNames(field, typed, NAMES).map(({ label }) => label);

it('suggests names that begin with what is typed before those with a word that does', () => {
  expect(suggested('tag', 'ca')).toEqual(['Cairo', 'Café', 'New Cairo']);
  expect(suggestedNames('tag', 'new', NAMES)[0]?.detail).toBe('place');
  expect(suggested('collection', 'NILE')).toEqual(['Nile', 'The Nile']);
  expect(suggested('series', 'oil')).toEqual([]);
  expect(suggestedNames('tag', 'ca', null)).toEqual([]);
});

it('suggests nothing more for a name that is written out', () => {
  expect(suggested('section', 'world')).toEqual([]);
  expect(suggested('section', 'wor')).toEqual(['World']);
});

it('suggests whoever writes or works on stories as the one who is to, each once', () => {
  expect(suggested('assignee', '')).toEqual(['Omar Hassan', 'Nadia', 'Amina Saleh']);
});

it('takes a tag as the library has it, however it is typed', () => {
  expect(tagNamed('cairo', 'free', NAMES)).toEqual(CAIRO);
  expect(tagNamed('Oslo', 'place', NAMES)).toEqual({ name: 'Oslo', kind: 'place' });
  expect(tagNamed('Cairo', 'free', null)).toEqual({ name: 'Cairo', kind: 'free' });
});

it.each([
  ['tag', { kind: 'add-tag', tag: CAIRO }, { kind: 'remove-tag', name: 'Cairo' }],
  ['section', { kind: 'add-section', name: 'Cairo' }, { kind: 'remove-section', name: 'Cairo' }],
  [
    'collection',
    { kind: 'add-to-collection', name: 'Cairo' },
    { kind: 'remove-from-collection', name: 'Cairo' },
  ],
  ['series', { kind: 'series', name: 'Cairo' }, { kind: 'series', name: '' }],
  ['assignee', { kind: 'assignee', name: 'Cairo' }, { kind: 'assignee', name: '' }],
  ['kicker', { kind: 'kicker', name: 'Cairo' }, { kind: 'kicker', name: '' }],
  ['usageTerms', { kind: 'usageTerms', name: 'Cairo' }, { kind: 'usageTerms', name: '' }],
] as const)('gives a %s and takes it away', (field, given, taken) => {
  expect(changeOf(field, false, 'Cairo', CAIRO)).toEqual(given);
  expect(changeOf(field, true, 'Cairo', CAIRO)).toEqual(taken);
});
