import { describe, expect, it } from 'vitest';
import { removableInLibrary } from '../../../../electron/library/files/removable.ts';

const ID = '0mf3k2c1x-ab12cd';
const TEMP = '.dateline-0123456789abcdef.tmp';
const PICTURE = `${'a'.repeat(40)}-2400-82-1.jpg`;
const BODY = `bodies/${'a'.repeat(64)}.json.gz`;

describe('what Dateline may delete in a library', () => {
  it.each([
    TEMP,
    `stories/${TEMP}`,
    `stories/${ID}/media/${TEMP}`,
    `stories/${ID}/history/0mf3k2c1x-7x2p.json`,
    `stories/${ID}/history/${BODY}`,
    `templates/template-${ID}/history/0mf3k2c1x-7x2p.json`,
    `stories/${ID}/binned.json`,
    `templates/template-${ID}/binned.json`,
    `bin/${ID}.2/binned.json`,
    `stories/${ID}/story (1).json`,
    `stories/${ID}/story.sync-conflict-20260131-101500-ABCDEFG.json`,
    '.dateline/lock.json',
    '.dateline/index.sqlite',
    '.dateline/index.sqlite-journal',
    '.dateline/index.owner',
    '.dateline/folder-copies.json',
    `.dateline/pictures/${PICTURE}`,
  ])('is %s', (path) => {
    expect(removableInLibrary(path)).toBe(true);
  });

  it.each([
    'site.json',
    'lock.json',
    'x/.dateline/lock.json',
    `stories/${ID}`,
    `stories/${ID}/story.json`,
    `stories/${ID}/media/a.png`,
    `stories/${ID}/history`,
    `stories/${ID}/history/diary.json`,
    `stories/${ID}/history/0mf3k2c1x-7x2p.json.txt`,
    `stories/${ID}/history/x0mf3k2c1x-7x2p.json`,
    `stories/${ID}/history/x/${BODY}`,
    `stories/${ID}/history/${BODY}.txt`,
    `stories/${ID}/history/bodies/0mf3k2c1x-7x2p.json`,
    `bin/${ID}/history/0mf3k2c1x-7x2p.json`,
    `x/stories/${ID}/history/0mf3k2c1x-7x2p.json`,
    `stories/${ID}/x/binned.json`,
    `stories/${ID}/binned.json.txt`,
    `x/bin/${ID}/binned.json`,
    `bin/${ID}/story (1).json`,
    `stories/${ID}/media/story (1).json`,
    'stories/My Story/story (1).json',
    'stories/story (1).json',
    '.dateline/index.sqlite-wal',
    '.dateline/index.owner.txt',
    'x/.dateline/index.owner',
    `.dateline/pictures/${PICTURE}.txt`,
    `.dateline/pictures/x${PICTURE}`,
    `.dateline/pictures/x/${PICTURE}`,
    `pictures/${PICTURE}`,
    `.dateline/${PICTURE}`,
  ])('is not %s', (path) => {
    expect(removableInLibrary(path)).toBe(false);
  });
});
