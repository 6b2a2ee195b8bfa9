import { mkdir, rename, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookAtFolder, lookAtStory, storyFolders } from '../../../../electron/library/index/look-at-story.ts';
import type { Library } from '../../../../electron/library/library.ts';
import { temporaryFolder, temporaryLibrary, writeStory } from '../temporary-library.ts';

const TEMP = '.dateline-0123456789abcdef.tmp';

function look({ context }: Library, name: string, known?: string, isLink = false) {
  return lookAtFolder(context.fileSystem, context.layout, { name, isLink }, known);
}

describe('a look at a folder among the stories', () => {
  it('gives what is new, and nothing for what is known', async () => {
    const library = await temporaryLibrary();
    const { id } = await writeStory(library, { headline: 'Ferry' });
    const found = await look(library, id);
    expect(found).toMatchObject({ id, row: { summary: { headline: 'Ferry' } } });
    const stamp = found && 'stamp' in found ? found.stamp : '';
    expect(await look(library, id, stamp)).toBeNull();
    expect(await look(library, id, `${stamp}0`)).toMatchObject({ id, stamp });
  });

  it('takes a folder without a story for none, whatever its name', async () => {
    const library = await temporaryLibrary();
    await mkdir(join(library.context.layout.stories, 'Holiday photos'));
    expect(await look(library, 'Holiday photos')).toEqual({ id: 'Holiday photos', gone: true });
  });

  it('says why a story in a folder of another name is in no list', async () => {
    const library = await temporaryLibrary();
    const { layout } = library.context;
    const { id } = await writeStory(library);
    await rename(layout.storyFolder(id), join(layout.stories, 'My Story'));
    expect(await look(library, 'My Story')).toEqual({
      id: 'My Story',
      damaged: "its folder's name is not one that Dateline gives: use only small letters, digits and hyphens",
    });
    await rename(join(layout.stories, 'My Story'), join(layout.stories, 'template-0123'));
    expect(await look(library, 'template-0123')).toEqual({
      id: 'template-0123',
      damaged: 'its folder has the name of a template: move it to templates/',
    });
  });

  it('passes over the copy of a folder that a sync program made, while the first is there', async () => {
    const library = await temporaryLibrary();
    const { layout } = library.context;
    const { id } = await writeStory(library);
    const copy = `${id} (conflicted copy)`;
    await mkdir(join(layout.stories, copy));
    await writeFile(join(layout.stories, copy, 'story.json'), '{}');
    expect(await look(library, copy)).toEqual({ id: copy, gone: true });
    await rename(layout.storyFolder(id), join(await temporaryFolder(), id));
    expect(await look(library, copy)).toMatchObject({ id: copy, damaged: expect.any(String) });
  });

  it('tells where to find a story that is still in iCloud', async () => {
    const library = await temporaryLibrary();
    const { id } = await writeStory(library);
    const file = library.context.layout.storyFile(id);
    await rename(file, join(file, '..', '.story.json.icloud'));
    expect(await look(library, id)).toMatchObject({ damaged: expect.stringContaining('iCloud') });
    await rename(join(file, '..', '.story.json.icloud'), join(file, '..', 'elsewhere.json'));
    expect(await look(library, id)).toMatchObject({ damaged: expect.not.stringContaining('iCloud') });
  });

  it('follows no link', async () => {
    const library = await temporaryLibrary();
    const { id } = await writeStory(library);
    expect(await look(library, id, undefined, true)).toEqual({
      id,
      damaged: 'its folder is a link, and Dateline follows none',
    });
  });
});

describe('a look at a story by its id', () => {
  it('finds none where there is no folder, where a file stands, and for a template', async () => {
    const library = await temporaryLibrary();
    const { fileSystem, layout } = library.context;
    await writeFile(join(layout.stories, 'a-mere-file'), '');
    const [template] = (await library.templates.list()).templates;
    for (const id of ['no-such-story', 'a-mere-file', template?.id ?? '']) {
      expect(id).not.toBe('');
      expect(await lookAtStory(fileSystem, layout, id, undefined)).toEqual({ id, gone: true });
    }
  });

  it('sees a link in its place, and forgets nothing because the disk has gone', async () => {
    const library = await temporaryLibrary();
    const { fileSystem, layout } = await library.context.hold('look');
    const { id } = await writeStory(library);
    const away = join(await temporaryFolder(), id);
    await rename(layout.storyFolder(id), away);
    await symlink(away, layout.storyFolder(id));
    expect(await lookAtStory(fileSystem, layout, id, undefined)).toMatchObject({
      damaged: expect.stringContaining('is a link'),
    });
    await library.close();
    await rename(library.folder, `${away}-library`);
    await expect(lookAtStory(fileSystem, layout, id, undefined)).rejects.toMatchObject({
      code: 'library-missing',
    });
    await expect(storyFolders(fileSystem, layout, false)).rejects.toMatchObject({ code: 'library-missing' });
  });
});

describe('the folders that a story may be in', () => {
  it('are real ones and links, without what is hidden', async () => {
    const library = await temporaryLibrary();
    const { fileSystem, layout } = await library.context.hold('look');
    const { id } = await writeStory(library);
    await symlink(layout.storyFolder(id), join(layout.stories, 'linked-story'));
    await mkdir(join(layout.stories, '.git'));
    await writeFile(join(layout.stories, 'notes.txt'), '');
    const folders = await storyFolders(fileSystem, layout, true);
    expect([...folders].sort((a, b) => Number(a.isLink) - Number(b.isLink))).toEqual([
      { name: id, isLink: false },
      { name: 'linked-story', isLink: true },
    ]);
  });

  it('are tidied up, unless the library is only looked at', async () => {
    const library = await temporaryLibrary();
    const { fileSystem, layout } = await library.context.hold('look');
    const left = join(layout.stories, TEMP);
    await mkdir(left);
    await utimes(left, 1, 1);
    await storyFolders(fileSystem, layout, true);
    await expect(fileSystem.lstat(left)).resolves.toBeDefined();
    await storyFolders(fileSystem, layout, false);
    await expect(fileSystem.lstat(left)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
