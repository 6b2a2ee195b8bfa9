import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, temporaryLibrary, writeStory } from '../temporary-library.ts';

describe('a look at stories is news', () => {
  it('once where one was added, changed or taken away', async () => {
    const library = await temporaryLibrary();
    const { index, layout } = library.context;
    await index.refresh();
    const { id } = await writeStory(library, { headline: 'Ferry' });
    await index.refresh();
    expect(await index.refresh()).toBe(false);
    const file = layout.storyFile(id);
    await utimes(file, new Date(), new Date(Date.now() + 5000));
    expect(await index.refresh()).toBe(true);
    expect(await index.refresh()).toBe(false);
    await rm(layout.storyFolder(id), { recursive: true });
    expect(await index.refresh()).toBe(true);
    expect(await index.refresh()).toBe(false);
    expect((await index.listing()).stories).toEqual([]);
  });

  it('once where one cannot be read, and again where it can, or for another reason', async () => {
    const library = await temporaryLibrary();
    const { index, layout } = library.context;
    const { id } = await writeStory(library, { headline: 'Ferry' });
    await index.refresh();
    const away = join(await temporaryFolder(), 'story.json');
    await rename(layout.storyFile(id), away);
    expect([await index.refresh([id]), await index.refresh([id])]).toEqual([true, false]);
    expect((await index.listing()).damaged).toEqual([{ id, reason: 'its story.json is missing' }]);
    await writeFile(layout.storyFile(id), '');
    expect([await index.refresh([id]), await index.refresh([id])]).toEqual([true, false]);
    expect((await index.listing()).damaged).toEqual([{ id, reason: 'its story.json is empty' }]);
    await rename(away, layout.storyFile(id));
    expect([await index.refresh(), await index.refresh()]).toEqual([true, false]);
    expect((await index.listing()).damaged).toEqual([]);
    await writeFile(layout.storyFile(id), '');
    await index.refresh();
    await rm(layout.storyFolder(id), { recursive: true });
    expect([await index.refresh(), await index.refresh()]).toEqual([true, false]);
  });

  it('never where there is no such story, nor a folder of somebody else’s', async () => {
    const library = await temporaryLibrary();
    const { index, layout } = library.context;
    await index.refresh();
    await mkdir(join(layout.stories, 'Holiday photos'));
    expect(await index.refresh(['no-such-story'])).toBe(false);
    expect(await index.refresh()).toBe(false);
  });
});

it('forgets nothing where the disk goes while it is looked at', async () => {
  const library = await temporaryLibrary();
  const { index } = library.context;
  const { id } = await writeStory(library, { headline: 'Ferry' });
  await index.refresh();
  const away = join(await temporaryFolder(), 'desk');
  await rename(library.folder, away);
  await expect(index.refresh([id])).rejects.toMatchObject({ code: 'library-missing' });
  await rename(away, library.folder);
  expect((await index.listing()).stories).toHaveLength(1);
});
