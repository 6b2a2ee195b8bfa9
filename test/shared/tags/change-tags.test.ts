import { expect, it } from 'vitest';
import type { Tag } from '../../../shared/story/tag.ts';
import { changeTags } from '../../../shared/tags/change-tags.ts';
import { lookAlikes } from '../../../shared/tags/look-alikes.ts';

const SUDAN: Tag = { name: 'Sudan', kind: 'place', code: 'iso3166:SD' };
const SOUDAN: Tag = { name: 'Soudan', kind: 'place' };
const WAR: Tag = { name: 'War', kind: 'topic' };

it('renames a tag where it stands', () => {
  expect(changeTags([WAR, SOUDAN], [SOUDAN], SUDAN)).toEqual([WAR, SUDAN]);
});

it('merges several into one, which stands once', () => {
  expect(changeTags([SOUDAN, WAR, { ...SUDAN, kind: 'free' }, SUDAN], [SOUDAN], SUDAN)).toEqual([SUDAN, WAR]);
});

it('takes a tag away', () => {
  expect(changeTags([SOUDAN, WAR], [SOUDAN], null)).toEqual([WAR]);
});

it('leaves a story alone that has none of them, be it of one name but another kind', () => {
  expect(changeTags([WAR], [SOUDAN], SUDAN)).toBeNull();
  expect(changeTags([{ name: 'Soudan', kind: 'person' }], [SOUDAN], SUDAN)).toBeNull();
});

it('changes the kind and the code of a tag', () => {
  expect(changeTags([{ name: 'Sudan', kind: 'free' }], [{ name: 'Sudan', kind: 'free' }], SUDAN)).toEqual([
    SUDAN,
  ]);
});

function alike(...names: string[]): readonly (readonly string[])[] {
  return [...lookAlikes(names)].map(([at, others]) => [
    names[at] ?? '',
    ...others.map((one) => names[one] ?? ''),
  ]);
}

it.each([
  ['Sao Paulo', 'São Paulo'],
  ['refugee', 'Refugees'],
  ['Lina Haddad', 'Haddad, Lina'],
  ['United Nations', 'UN'],
  ['United Nations', 'U.N.'],
  ['Rapid Support Force', 'Rapid Support Forces'],
  ['Khartoum', 'Khartum'],
  ['Port-Sudan', 'Port Sudan'],
  ['القاهرة', 'قاهره'],
])('points out %s beside %s', (one, other) => {
  expect(alike(one, 'Something else', other)).toEqual([
    [one, other],
    [other, one],
  ]);
});

it.each([
  ['Iran', 'Iraq'],
  ['Mali', 'Malta'],
  ['COP27', 'COP28'],
  ['Climate summit 2025', 'Climate summit 2026'],
  ['Sudan', 'South Sudan'],
  ['Lina Haddad', 'Leyla Hakim'],
])('takes %s and %s for two things', (one, other) => {
  expect(alike(one, other)).toEqual([]);
});
