import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../../../electron/runtime/cache-folder.mjs';

describe('the folder for what can be had again', () => {
  it.each([
    ['linux', {}, '/home/r/.cache/dateline'],
    ['linux', { XDG_CACHE_HOME: '/c' }, '/c/dateline'],
    ['linux', { XDG_CACHE_HOME: '' }, '/home/r/.cache/dateline'],
    ['linux', { XDG_CACHE_HOME: 'here' }, '/home/r/.cache/dateline'],
    ['linux', { XDG_CACHE_HOME: '/c', DATELINE_CACHE: '/mine' }, '/mine'],
    ['darwin', {}, '/home/r/Library/Caches/dateline'],
  ] as const)('on %s with %j is %s', (platform, env, folder) => {
    expect(cacheFolder({ platform, env, home: '/home/r' })).toBe(folder);
  });
});
