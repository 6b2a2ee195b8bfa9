import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import type { Library } from '../../../../electron/library/library.ts';
import { fieldsOf, type Story } from '../../../../shared/story/story.ts';
import { temporaryLibrary, writeStory } from '../temporary-library.ts';

const textOf = (story: Story) => ({ fields: fieldsOf(story), body: story.body });

function write(library: Library, story: Story): Promise<void> {
  return writeFile(library.context.layout.storyFile(story.id), JSON.stringify(story));
}

describe('a text that comes in the moment of choosing', () => {
  it('is never overwritten', async () => {
    let comes = async () => {};
    const library = await temporaryLibrary({
      ...diskFileSystem,
      open: async (file, mode) => {
        const handle = await diskFileSystem.open(file, mode);
        const { close } = handle;
        handle.close = async () => {
          await close.call(handle);
          if (file.endsWith('story.json')) await comes();
        };
        return handle;
      },
    });
    const story = await writeStory(library, { headline: 'Mine' });
    await write(library, { ...story, headline: 'Theirs' });
    const { seen } = await library.theirSide(story.id, 'disk');
    comes = async () => {
      comes = async () => {};
      await write(library, { ...story, headline: 'Theirs, again' });
    };
    const mine = textOf(story);
    const choice = { id: story.id, key: 'disk', seen, mine, result: mine, keepBoth: false };
    await expect(library.resolveConflict(choice)).rejects.toMatchObject({ code: 'stale' });
    expect(await readFile(library.context.layout.storyFile(story.id), 'utf8')).toContain('Theirs, again');
  });
});

describe('a story that was taken away', () => {
  it('is written back where it was, with what was typed meanwhile', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library, { headline: 'Ours' });
    await rm(library.context.layout.storyFolder(story.id), { recursive: true });
    const typed = { ...story, headline: 'Ours, and more' };
    const { revision } = await library.writeBack(story.id, textOf(typed));
    expect((await library.read(story.id)).headline).toBe('Ours, and more');
    await library.save({ id: story.id, base: revision, fields: fieldsOf(story) });
  });

  it('keeps what is left of a damaged file when it is written back', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library, { headline: 'Ours' });
    await writeFile(library.context.layout.storyFile(story.id), '{ torn');
    await library.writeBack(story.id, textOf(story));
    expect((await library.read(story.id)).headline).toBe('Ours');
    const folder = library.context.layout.storyFolder(story.id);
    const aside = (await readdir(folder)).find((name) => name.startsWith('story.json.damaged-')) ?? '';
    expect(await readFile(join(folder, aside), 'utf8')).toBe('{ torn');
  });

  it('is not written over a folder that comes back while it is written back', async () => {
    let bringBack = async () => {};
    const library = await temporaryLibrary({
      ...diskFileSystem,
      rmdir: async (path) => {
        await bringBack();
        return diskFileSystem.rmdir(path);
      },
    });
    const story = await writeStory(library, { headline: 'Ours' });
    const folder = library.context.layout.storyFolder(story.id);
    const away = `${library.folder}-away`;
    await rename(folder, away);
    bringBack = () => rename(away, folder);
    await expect(library.writeBack(story.id, textOf(story))).rejects.toMatchObject({ code: 'stale' });
    expect(await readdir(folder)).toContain('story.json');
  });

  it('goes to the bin with its last text when it is let go of', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library, { headline: 'Ours' });
    await rm(library.context.layout.storyFolder(story.id), { recursive: true });
    await library.binMissingStory(story.id, textOf({ ...story, headline: 'The last of it' }));
    expect((await library.list()).stories).toEqual([]);
    await library.restore(story.id);
    expect((await library.read(story.id)).headline).toBe('The last of it');
  });

  it('is not written over where it is on the disk again', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library, { headline: 'Ours' });
    await write(library, { ...story, headline: 'Theirs' });
    await expect(library.writeBack(story.id, textOf(story))).rejects.toMatchObject({ code: 'stale' });
    await expect(library.binMissingStory(story.id, textOf(story))).rejects.toMatchObject({ code: 'stale' });
  });
});
