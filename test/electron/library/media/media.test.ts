import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPictureFile } from '../../../../electron/library/media/read-picture-file.ts';
import { isMediaName } from '../../../../shared/story/media-name.ts';
import { avif, gif, jpeg, png, webp } from '../pictures.ts';
import { faultyFileSystem, temporaryFolder, temporaryLibrary, writeStory } from '../temporary-library.ts';
import { realPicture } from './real-pictures.ts';

describe('addMedia', () => {
  it.each([
    ['photo.png', png(40, 30), { media: 'photo.png', width: 40, height: 30 }],
    ['Photo.JPG', jpeg(640, 480), { media: 'photo.jpg', width: 640, height: 480 }],
    ['held-upright.jpeg', jpeg(640, 480, 6), { media: 'held-upright.jpg', width: 480, height: 640 }],
    ['upside-down.jpeg', jpeg(640, 480, 3), { media: 'upside-down.jpg', width: 640, height: 480 }],
    ['a.gif', gif(12, 8), { media: 'a.gif', width: 12, height: 8 }],
    ['a.webp', webp(300, 200), { media: 'a.webp', width: 300, height: 200 }],
    ['a.avif', avif(800, 600), { media: 'a.avif', width: 800, height: 600 }],
    ['lies.jpg', png(2, 2), { media: 'lies.png', width: 2, height: 2 }],
    ['../../../etc/passwd.png', png(1, 1), { media: 'passwd.png', width: 1, height: 1 }],
    [
      'C:\\Users\\me\\Müller & Söhne (1).png',
      png(1, 1),
      { media: 'muller-sohne-1.png', width: 1, height: 1 },
    ],
    ['صورة.png', png(1, 1), { media: 'picture.png', width: 1, height: 1 }],
    // No file on Windows can have such a name, whatever its ending.
    ['CON.png', png(1, 1), { media: 'con-picture.png', width: 1, height: 1 }],
    ['.png', png(1, 1), { media: 'picture.png', width: 1, height: 1 }],
  ])('keeps %s under a name of its own', async (name, bytes, expected) => {
    const library = await temporaryLibrary();
    const story = await writeStory(library);
    const added = await library.addMedia(story.id, name, bytes);
    expect(added).toEqual(expected);
    expect(isMediaName(added.media)).toBe(true);
    const file = await library.mediaFile(story.id, added.media);
    expect(await readFile(file ?? '')).toEqual(Buffer.from(bytes));
  });

  it('keeps a damaged picture and tells of it by name', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library);
    const told = new Promise<string>((resolve) => {
      library.events.on('library.problem', ({ message }) => resolve(message));
    });
    const whole = await realPicture('jpg');
    const { media } = await library.addMedia(story.id, 'quay.jpg', whole.subarray(0, whole.length >> 1));
    expect(media).toBe('quay.jpg');
    expect(await told).toBe(
      'The picture quay.jpg is cut short, so that its end is missing: it was added as it is, so ask for ' +
        'the original.',
    );
  });

  it('never takes the name of another picture', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library);
    const names = [];
    for (let i = 1; i <= 3; i++) names.push((await library.addMedia(story.id, 'photo.png', png(i, i))).media);
    expect(names).toEqual(['photo.png', 'photo-2.png', 'photo-3.png']);
  });

  it.each([
    [
      'drawing.svg',
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      'unsupported',
      /SVG/,
    ],
    ['drawing.png', Buffer.from('<svg onload="alert(1)"/>'), 'unsupported', /SVG/],
    ['notes.png', Buffer.from('not a picture'), 'unsupported', /not a picture/],
    ['empty.png', Buffer.alloc(0), 'unreadable-input', /empty/],
    ['torn.png', png(5, 5).subarray(0, 12), 'unreadable-input', /damaged/],
    ['huge.png', png(20_000, 20_000), 'too-large', /400 megapixels/],
    ['heavy.png', Buffer.concat([png(1, 1), Buffer.alloc(60_000_000)]), 'too-large', /61 MB/],
  ])('refuses %s in one sentence', async (name, bytes, code, message) => {
    const library = await temporaryLibrary();
    const story = await writeStory(library);
    await expect(library.addMedia(story.id, name, bytes)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
    await expect(stat(library.context.layout.mediaFolder(story.id))).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });

  it('leaves nothing of a picture that does not fit on the disk', async () => {
    const faults = faultyFileSystem();
    const library = await temporaryLibrary(faults.fileSystem);
    const story = await writeStory(library);
    faults.fail('write', 'ENOSPC');
    await expect(library.addMedia(story.id, 'a.png', png(9, 9))).rejects.toMatchObject({ code: 'disk-full' });
    faults.recover();
    expect(await readdir(library.context.layout.mediaFolder(story.id))).toEqual([]);
  });

  it('refuses a media folder that is a link', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library);
    const elsewhere = await temporaryFolder();
    await symlink(elsewhere, library.context.layout.mediaFolder(story.id));
    await expect(library.addMedia(story.id, 'a.png', png(1, 1))).rejects.toMatchObject({ code: 'damaged' });
    expect(await readdir(elsewhere)).toEqual([]);
  });
});

describe('mediaFile', () => {
  it('gives no path for what is not a picture inside the folder', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library);
    const outside = join(await temporaryFolder(), 'secret.png');
    await writeFile(outside, png(1, 1));
    const media = library.context.layout.mediaFolder(story.id);
    await mkdir(join(media, 'folder.png'), { recursive: true });
    await symlink(outside, join(media, 'link.png'));
    for (const name of [
      '../story.json',
      'none.png',
      'folder.png',
      'link.png',
      '..%2f..%2fsite.json',
      'a/b.png',
      '',
    ]) {
      expect(await library.mediaFile(story.id, name)).toBeNull();
    }
    for (const id of ['../bin', '..', '', 'no-such-story'])
      expect(await library.mediaFile(id, 'a.png')).toBeNull();
    await rm(media, { recursive: true });
    await symlink(join(outside, '..'), media);
    expect(await library.mediaFile(story.id, 'secret.png')).toBeNull();
  });
});

describe('siteMediaFile', () => {
  it('finds the picture of an author', async () => {
    const library = await temporaryLibrary();
    const name = await library.addSiteMedia('Portrait.jpg', jpeg(10, 10));
    expect(name).toBe('portrait.jpg');
    expect(await library.siteMediaFile(name)).toBe(join(library.folder, 'site-media', name));
    expect(await library.siteMediaFile('../site.json')).toBeNull();
  });
});

describe('readPictureFile', () => {
  it('says what is wrong with a path', async () => {
    const folder = await temporaryFolder();
    await expect(readPictureFile(join(folder, 'none.png'))).rejects.toMatchObject({ code: 'not-found' });
    await expect(readPictureFile(folder)).rejects.toMatchObject({ code: 'unreadable-input' });
  });
});
