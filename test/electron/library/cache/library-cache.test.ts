import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CACHE_NAME,
  cachesFolder,
  libraryCache,
  removableInCache,
} from '../../../../electron/library/cache/library-cache.ts';

describe('the cache of a library', () => {
  it('lies with the caches of the person, in a folder named by a hash of the library’s path', () => {
    expect(cachesFolder({ XDG_CACHE_HOME: '/c' })).toBe(
      process.platform === 'linux' ? '/c/dateline/libraries' : expect.stringMatching(/libraries$/),
    );
    expect(cachesFolder({ DATELINE_LIBRARY_CACHE: '/mine', XDG_CACHE_HOME: '/c' })).toBe('/mine');
    const { folder, indexFile } = libraryCache('/home/ana/desk');
    expect(basename(folder)).toMatch(CACHE_NAME);
    // Another window, the command line and the next start find it by nothing else.
    expect(basename(folder)).toBe('15acf9a40a4390eac7611d21f7dd5539');
    expect(indexFile).toBe(join(folder, 'index.sqlite'));
    expect(libraryCache('/home/ana/Desk').folder).not.toBe(folder);
  });

  it('gives up only what has a name of ours', () => {
    const picture = `pictures/${'a'.repeat(40)}-2400-82-2-jpg`;
    const ours = ['index.sqlite', 'index.sqlite-journal', 'index.owner', 'library.json', picture];
    expect(ours.filter((path) => !removableInCache(path))).toEqual([]);
    const others = ['notes.txt', 'pictures', 'pictures/summer.jpg', `letters/${'a'.repeat(40)}-1-1-1-jpg`];
    expect([...others, `${picture}/letter`, `x/${picture}`, '.'].filter(removableInCache)).toEqual([]);
  });
});
