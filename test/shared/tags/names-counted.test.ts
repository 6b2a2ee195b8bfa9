import { expect, it } from 'vitest';
import type { Tag } from '../../../shared/story/tag.ts';
import { createNameIndex } from '../../../shared/tags/name-index.ts';
import { NameCounter, weighNames } from '../../../shared/tags/names-in-text.ts';

const tag = (name: string, kind: Tag['kind'] = 'place'): Tag => ({ name, kind });
const shelf = createNameIndex();
for (const name of ['Cairo', 'Goma', 'Port Sudan']) shelf.put(name, tag(name));
const counter = new NameCounter(shelf, 'en');

it('names are counted as often as a text has them, and none over the end of a line', () => {
  expect(counter.inText('Cairo, Goma\nCairo Port\nSudan').map(({ name }) => name)).toEqual([
    'Cairo',
    'Goma',
    'Cairo',
  ]);
  expect(counter.inText('')).toEqual([]);
});

it('names of a block are those of its words', () => {
  const names = counter.inBlock({
    type: 'paragraph',
    children: [{ type: 'text', text: 'From Cairo to Goma.' }],
  });
  expect(names).toEqual([tag('Cairo'), tag('Goma')]);
});

it('a name in the headline weighs as much as four in the text', () => {
  const times = (count: number) => Array.from({ length: count }, () => tag('Goma'));
  const first = (count: number) =>
    weighNames([tag('Cairo')], times(count)).map((one) => [one.tag.name, one.times]);
  expect(first(4)).toEqual([
    ['Cairo', 1],
    ['Goma', 4],
  ]);
  expect(first(5)).toEqual([
    ['Goma', 5],
    ['Cairo', 1],
  ]);
  expect(weighNames([], [])).toEqual([]);
});

it('a person and a place of one name are two', () => {
  expect(weighNames([], [tag('Jordan'), tag('Jordan', 'person'), tag('Jordan')])).toEqual([
    { tag: tag('Jordan'), times: 2 },
    { tag: tag('Jordan', 'person'), times: 1 },
  ]);
});
