import { expect, it } from 'vitest';
import { counted } from '../../shared/counted.ts';
import { sizeWords } from '../../shared/size-words.ts';

it.each([
  [0, '0 KB'],
  [1, '1 KB'],
  [1000, '1 KB'],
  [998_600, '999 KB'],
  [999_500, '1.0 MB'],
  [3_400_000, '3.4 MB'],
  [1_500_000_000, '1.5 GB'],
  [2e15, '2000.0 TB'],
])('%d bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words));

it.each([
  [0, '0 stories'],
  [1, '1 story'],
  [2, '2 stories'],
  [1200, '1,200 stories'],
])('%d is %s', (count, words) => expect(counted(count, 'story', 'stories')).toBe(words));

it('counts most things with an s', () => {
  expect(counted(1, 'block')).toBe('1 block');
  expect(counted(1200, 'block')).toBe('1,200 blocks');
});
