import { describe, expect, it } from 'vitest';
import { lookAlikes } from '../../../shared/tags/look-alikes.ts';

const isAlike = (one: string, other: string) => lookAlikes([one, other]).size > 0;

describe('names that may mean the same', () => {
  it.each([
    ['Ministries', 'Ministry'],
    ['Elections', 'election'],
    ['Grain trades', 'grain trade'],
    ['khartoum', 'KHARTOUM'],
    ['El-Fasher', 'ElFasher'],
    ['Dar Fur', 'Darfur'],
    ['WFP', 'World Food Programme'],
    ['W.F.P.', 'World Food Programme'],
    ['Khartoom', 'Khartoum'],
    ['Kharoum', 'Khartoum'],
    ['Omdurman', 'Omdurmann'],
    ['Lina Hadad', 'Lina Haddad'],
    ['Côte d’Ivoire', 'Cote d’Ivoire'],
  ])('%s and %s', (one, other) => {
    expect(isAlike(one, other)).toBe(true);
  });

  it.each([
    ['Congress', 'Congres s x'],
    ['Press', 'Pres'],
    ['gas', 'ga'],
    ['Khartum', 'Khartoom'],
    ['Yemen', 'Yeman'],
    ['Summit 26', 'Summit 27'],
    ['UN', 'Sudan'],
    ['AU', 'EU'],
    ['Amina Bello', 'Ali Bakr'],
    ['wfp', 'World Food Programme'],
    ['Peace', 'War'],
  ])('and not %s and %s', (one, other) => {
    expect(isAlike(one, other)).toBe(false);
  });

  it('are told for each by their places, in order', () => {
    const names = ['refugees', 'Talks', 'Refugee', 'talks', 'REFUGEES', 'Peace'];
    expect([...lookAlikes(names)].sort(([a], [b]) => a - b)).toEqual([
      [0, [2, 4]],
      [1, [3]],
      [2, [0, 4]],
      [3, [1]],
      [4, [0, 2]],
    ]);
    expect(lookAlikes([])).toEqual(new Map());
  });

  it('are not two long names that begin alike with an acronym between them', () => {
    const alike = lookAlikes(['World Food Programme', 'Women for Peace', 'WFP']);
    expect([...alike].sort(([a], [b]) => a - b)).toEqual([
      [0, [2]],
      [1, [2]],
      [2, [0, 1]],
    ]);
  });
});
