import { expect, it } from 'vitest';
import { fold, matchRank } from '../../../shared/places/fold.ts';

it.each([
  ['São Tomé', 'sao tome'],
  ["N'Djamena N’Djamena N‘Djamena Nʼdjamena", 'ndjamena ndjamena ndjamena ndjamena'],
  ['Port-au-Prince', 'port au prince'],
  ['Port\u2010au – Prince', 'port au prince'],
  ['  Deir \t ez-Zor ', 'deir ez zor'],
  ['Diyarbakır İzmir', 'diyarbakir izmir'],
  ['ســوريا', 'سوريا'],
  ['\u0671لشام إدلب أريحا آمد', 'الشام ادلب اريحا امد'],
])('%s is compared as %s', (name, folded) => {
  expect(fold(name)).toBe(folded);
});

it.each([
  ['mali', 'mali', 0],
  ['malibu', 'mali', 1],
  ['south mali', 'mali', 2],
  ['somali', 'mali', 3],
  ['somali mali', 'mali', 2],
  ['niger', 'mali', null],
  ['mal', 'mali', null],
])('%s answers %s with the rank %s', (folded, query, rank) => {
  expect(matchRank(folded, query)).toBe(rank);
});
