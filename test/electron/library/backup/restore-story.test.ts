import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { restoreBackedUpStory } from '../../../../electron/library/backup/restore-story.ts';
import { takeBackup } from '../../../../electron/library/backup/take-backup.ts';
import { fieldsOf } from '../../../../shared/story/story.ts';
import { png } from '../pictures.ts';
import { paragraph, temporaryFolder, writeStory } from '../temporary-library.ts';
import { libraryAndStore } from './library-and-store.ts';

describe('a story that is restored over the present one', () => {
  it('is in the window that has it open, which saves on from there', async () => {
    const { library, store } = await libraryAndStore();
    const story = await writeStory(library, { headline: 'Old' }, [paragraph('Old text.')]);
    const { name } = await takeBackup({ store, library: library.context.fileSystem });
    const { revision } = await library.open(story.id);
    await library.save({ id: story.id, base: revision, fields: { ...fieldsOf(story), headline: 'New' } });
    await restoreBackedUpStory(library.context, store, name, story.id);
    const opened = await library.open(story.id);
    expect(opened.story).toMatchObject({ headline: 'Old', body: [paragraph('Old text.')] });
    expect(opened.revision).toBe(revision + 2);
    await library.save({
      id: story.id,
      base: opened.revision,
      fields: { ...fieldsOf(opened.story), headline: 'Newer' },
    });
    expect((await library.read(story.id)).headline).toBe('Newer');
  });

  it('keeps both what another program wrote and what the window still had', async () => {
    const { library, store } = await libraryAndStore();
    const story = await writeStory(library, { headline: 'Backed up' });
    const { name } = await takeBackup({ store, library: library.context.fileSystem });
    const { revision } = await library.open(story.id);
    await library.save({
      id: story.id,
      base: revision,
      fields: { ...fieldsOf(story), headline: 'In the window' },
    });
    const file = library.context.layout.storyFile(story.id);
    await writeFile(file, (await readFile(file, 'utf8')).replace('In the window', 'By another program'));
    const { before } = await restoreBackedUpStory(library.context, store, name, story.id);
    expect((await library.read(story.id)).headline).toBe('Backed up');
    expect((await library.history.read(story.id, before ?? '')).headline).toBe('By another program');
    const { versions } = await library.history.list(story.id);
    const kept = await Promise.all(versions.map(({ id }) => library.history.read(story.id, id)));
    expect(kept.map(({ headline }) => headline)).toContain('In the window');
  });

  it('brings back versions that were lost, and leaves alone what is there', async () => {
    const { library, store } = await libraryAndStore();
    const { layout } = library.context;
    const story = await writeStory(library, { headline: 'Old' });
    await library.addMedia(story.id, 'a.png', png(2, 2));
    const { id } = await library.history.keep(story.id, 'As sent');
    const { name } = await takeBackup({ store, library: library.context.fileSystem });
    await rename(join(layout.storyFolder(story.id), 'history'), join(await temporaryFolder(), 'history'));
    await writeFile(join(layout.mediaFolder(story.id), 'a.png'), png(3, 3));
    await restoreBackedUpStory(library.context, store, name, story.id);
    expect((await library.history.read(story.id, id)).headline).toBe('Old');
    expect(await readFile(join(layout.mediaFolder(story.id), 'a.png'))).toEqual(Buffer.from(png(3, 3)));
  });

  it('is not written through a link in the place of its folder', async () => {
    const { library, store } = await libraryAndStore();
    const story = await writeStory(library, { headline: 'Old' });
    const { name } = await takeBackup({ store, library: library.context.fileSystem });
    const folder = library.context.layout.storyFolder(story.id);
    const outside = join(await temporaryFolder(), 'outside');
    await mkdir(outside);
    await rename(folder, `${outside}/away`);
    await symlink(outside, folder);
    await expect(restoreBackedUpStory(library.context, store, name, story.id)).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining(`${folder} is a link that may lead out of the library`),
    });
    expect(await readdir(outside)).toEqual(['away']);
  });
});

describe('a story that is restored where none is', () => {
  it('comes with its pictures, and is listed again', async () => {
    const { library, store } = await libraryAndStore();
    const story = await writeStory(library, { headline: 'Gone', slug: 'gone' });
    await library.addMedia(story.id, 'a.png', png(2, 2));
    const { name } = await takeBackup({ store, library: library.context.fileSystem });
    await library.bin(story.id);
    await library.binned.remove([story.id]);
    expect((await library.list()).stories).toEqual([]);
    expect(await restoreBackedUpStory(library.context, store, name, story.id)).toEqual({
      id: story.id,
      headline: 'Gone',
      before: null,
    });
    expect((await library.list()).stories.map(({ slug }) => slug)).toEqual(['gone']);
    expect(await library.mediaFile(story.id, 'a.png')).not.toBeNull();
    expect((await readdir(library.context.layout.storyFolder(story.id))).sort()).toEqual(
      expect.arrayContaining(['media', 'story.json']),
    );
  });

  it('is refused by a name that leads out of the library', async () => {
    const { library, store } = await libraryAndStore();
    await writeStory(library);
    const { name } = await takeBackup({ store, library: library.context.fileSystem });
    await expect(restoreBackedUpStory(library.context, store, name, '../elsewhere')).rejects.toMatchObject({
      name: 'DatelineError',
    });
  });
});
