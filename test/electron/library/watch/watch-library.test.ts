import { expect, it } from 'vitest';
import { newestFolders } from '../../../../electron/library/watch/watch-library.ts';

it('follows the newest stories first, for not all of a long library can be followed', () => {
  expect(newestFolders(['0mf3k2c1-x7k2p9', '.git', '0na00000-aaaaaa', '0mf3k2c2-000000'])).toEqual([
    '0na00000-aaaaaa',
    '0mf3k2c2-000000',
    '0mf3k2c1-x7k2p9',
  ]);
});
