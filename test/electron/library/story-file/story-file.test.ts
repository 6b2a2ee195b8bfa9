import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import { guardFolder } from '../../../../electron/library/disk/guarded-file-system.ts';
import { printStory } from '../../../../electron/library/story-file/print-story.ts';
import {
  parseStoryBytes,
  readAnyStoryFile,
  readStoryFile,
  storyFileStamp,
} from '../../../../electron/library/story-file/story-file.ts';
import { checkedStoryId, newStoryId } from '../../../../electron/library/story-file/story-id.ts';
import { createStory, emptyFields } from '../../../../shared/story/story.ts';
import { paragraph, temporaryFolder } from '../temporary-library.ts';

const STORY = createStory('story-0001', '2026-03-10T12:00:00.000Z', emptyFields('en'), [
  paragraph('It sank.'),
  paragraph('Nobody knew.'),
]);

async function folderOf(name = 'story-0001') {
  const files = await guardFolder(diskFileSystem, await temporaryFolder(), () => false);
  await mkdir(join(files.root, name));
  return { files, file: join(files.root, name, 'story.json') };
}

describe('the file of a story', () => {
  it('is read as it was printed, one block a line', () => {
    const text = printStory(STORY);
    expect(parseStoryBytes(Buffer.from(text))).toEqual({ story: STORY });
    expect(text.split('\n').filter((line) => line.includes('"type":"paragraph"'))).toHaveLength(2);
    const empty = { ...STORY, body: [] };
    expect(parseStoryBytes(Buffer.from(printStory(empty)))).toEqual({ story: empty });
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('has to be that of its folder, unless that may be called as it likes', async () => {
    const { files, file } = await folderOf('story-0002');
    await writeFile(file, printStory(STORY));
    await expect(readStoryFile(files, file)).rejects.toMatchObject({
      code: 'damaged',
      message: 'its story.json belongs to the story story-0001, not to the folder story-0002',
    });
    const { stamp } = await readAnyStoryFile(files, file);
    expect(stamp).toEqual(await storyFileStamp(files, file));
    expect(stamp.size).toBe(Buffer.byteLength(printStory(STORY)));
    expect((await readStoryFile(files, file, 'story-0001')).story).toEqual(STORY);
  });

  it.each([
    ['empty', '', 'its story.json is empty'],
    ['no text', Buffer.from([0x7b, 0xff]), 'its story.json is not UTF-8 text'],
    ['cut short', '{"format":"dateline-story",', 'its story.json is not whole'],
    ['nested without an end', '['.repeat(200_000), 'its story.json is not'],
  ])('is damaged where it is %s', (_, content, message) => {
    expect(() => parseStoryBytes(Buffer.from(content))).toThrow(
      expect.objectContaining({ code: 'damaged', message: expect.stringContaining(message) }),
    );
  });

  it('says where it goes wrong', () => {
    expect(() => parseStoryBytes(Buffer.from('{"a":1,}'))).toThrow(/\(it goes wrong at character 7\)$/);
  });

  it.each([
    [
      'a link',
      (file: string) => symlink('/dev/zero', file),
      'its story.json is a link, and Dateline follows none',
    ],
    ['a folder', (file: string) => mkdir(file), 'its story.json is a folder, not a file'],
    [
      'larger than any story',
      async (file: string) => {
        await writeFile(file, '');
        await truncate(file, 64_000_001);
      },
      'its story.json is larger than 64.0 MB',
    ],
  ])('is not opened where it is %s', async (_, make, message) => {
    const { files, file } = await folderOf();
    await make(file);
    await expect(readStoryFile(files, file)).rejects.toMatchObject({ code: 'damaged', message });
    await expect(storyFileStamp(files, file)).rejects.toMatchObject({ code: 'damaged', message });
  });

  it('is missing where there is none, which is no damage', async () => {
    const { files, file } = await folderOf();
    const missing = { code: 'not-found', message: 'its story.json is missing' };
    await expect(readStoryFile(files, file)).rejects.toMatchObject(missing);
    await expect(storyFileStamp(files, file)).rejects.toMatchObject(missing);
  });
});

describe('the id of a story', () => {
  it('begins with the time at which it was made', () => {
    const now = Date.UTC(2026, 2, 10);
    expect(Number.parseInt(newStoryId(now).slice(0, 9), 36)).toBe(now);
    expect(newStoryId(0)).toMatch(/^000000000-[0-9a-z]{6}$/);
    expect(checkedStoryId(newStoryId())).toHaveLength(16);
  });

  it.each(['../elsewhere', '', 'A story', 'x'.repeat(100)])(
    'is refused where it cannot stand in a path: %s',
    (id) => {
      expect(() => checkedStoryId(id)).toThrow(
        expect.objectContaining({
          code: 'not-found',
          message: `There is no story "${id.slice(0, 60)}" in this library.`,
        }),
      );
    },
  );
});
