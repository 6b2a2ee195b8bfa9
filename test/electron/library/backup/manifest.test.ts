import { describe, expect, it } from 'vitest';
import {
  backupName,
  backupOf,
  checkedBackupName,
  type Manifest,
  parseManifest,
  printManifest,
  storyFilesOf,
  whenOf,
} from '../../../../electron/library/backup/manifest.ts';

const file = (path: string, size: number) => ({
  path,
  hash: 'a'.repeat(64),
  size,
  mtimeMs: 1.5,
  ino: 7,
});

const MANIFEST: Manifest = {
  when: '2026-03-10T12:00:00.123Z',
  library: '/desk',
  skipped: [{ path: 'site.json', reason: 'could not be read (EIO)' }],
  files: [
    file('stories/ferry/story.json', 100),
    file('stories/ferry/media/story.json', 20),
    file('bin/old/story.json', 3),
  ],
};

describe('the list of files of a backup', () => {
  it.each([
    ['with files', MANIFEST],
    ['of an empty library', { ...MANIFEST, files: [] }],
  ])('is read as it was written, %s', (_, manifest) => {
    expect(parseManifest(printManifest(manifest))).toEqual(manifest);
  });

  it('has one file a line, so that a person can read it', () => {
    const lines = printManifest(MANIFEST).split('\n');
    expect(lines.filter((line) => line.includes('"path":"'))).toHaveLength(3);
    expect(lines.at(-1)).toBe('');
  });

  it('says that a newer Dateline made it', () => {
    const newer = printManifest(MANIFEST).replace('"version": 1', '"version": 2');
    expect(() => parseManifest(newer)).toThrow(
      expect.objectContaining({ code: 'unsupported', message: 'a newer Dateline made it (format 2)' }),
    );
  });

  it.each([
    ['is torn', '{ "format"', 'its list of files is not whole'],
    ['is no object', 'null', 'its list of files is not sound'],
    ['has a version that is no number', '{"version":"9"}', 'its list of files is not sound'],
  ])('is damaged where it %s', (_, text, message) => {
    expect(() => parseManifest(text)).toThrow(
      expect.objectContaining({ code: 'damaged', message: expect.stringContaining(message) }),
    );
  });

  it.each([
    ['names a hash that is none', '"hash":"a', '"hash":"g'],
    ['names a hash with more behind it', `${'a'.repeat(64)}"`, `${'a'.repeat(64)}/x"`],
    ['has a file of less than nothing', '"size":100', '"size":-1'],
    ['has half a byte', '"size":100', '"size":0.5'],
    ['leads out of the library', 'stories/ferry/story.json', '../story.json'],
    ['has a name that no disk takes', 'stories/ferry/story.json', `a\\u0007`],
    ['has a path without an end', 'stories/ferry/story.json', 'a'.repeat(4001)],
    ['was made at no time', '2026-03-10T12:00:00.123Z', 'yesterday'],
    ['is of another format', 'dateline-backup', 'tar'],
  ])('is not believed where it %s', (_, sound, broken) => {
    const text = printManifest(MANIFEST);
    expect(text).toContain(sound);
    expect(() => parseManifest(text.replace(sound, broken))).toThrow(
      expect.objectContaining({ code: 'damaged' }),
    );
  });

  it('may hold a path as long as any disk takes', () => {
    const path = 'a'.repeat(4000);
    expect(parseManifest(printManifest({ ...MANIFEST, files: [file(path, 0)] })).files[0]?.path).toBe(path);
  });

  it('knows the stories by their folders', () => {
    expect([...storyFilesOf(MANIFEST)].map(([id, { size }]) => [id, size])).toEqual([['ferry', 100]]);
  });

  it('is summed up for a list', () => {
    expect(backupOf('name', MANIFEST)).toEqual({
      name: 'name',
      when: '2026-03-10T12:00:00.123Z',
      stories: 1,
      files: 3,
      bytes: 123,
    });
  });
});

describe('the name of a backup', () => {
  it('says when it was made', () => {
    expect(backupName(MANIFEST.when)).toBe('2026-03-10T12-00-00-123Z');
    expect(whenOf('2026-03-10T12-00-00-123Z')).toBe(MANIFEST.when);
  });

  it('is taken from a person only where it is one', () => {
    expect(checkedBackupName('2026-03-10T12-00-00-123Z')).toBe('2026-03-10T12-00-00-123Z');
    for (const name of ['../2026-03-10T12-00-00-123Z', '2026-13-10T12-00-00-123Z', 'yesterday']) {
      expect(() => checkedBackupName(name)).toThrow(
        expect.objectContaining({ code: 'not-found', message: `There is no backup "${name}" here.` }),
      );
    }
  });
});
