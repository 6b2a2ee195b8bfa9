import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { FileQuestion } from '../../../electron/ipc/dialogs.ts';
import { createLibrarySlot } from '../../../electron/ipc/library-slot.ts';
import { mediaHandlers } from '../../../electron/ipc/media-handlers.ts';
import { siteHandlers } from '../../../electron/ipc/site-handlers.ts';
import { siteSchema } from '../../../shared/site-profile/site-schema.ts';
import { png } from '../library/pictures.ts';
import { temporaryFolder, temporaryLibrary, writeStory } from '../library/temporary-library.ts';

/** Answers for a library with one story; `files` are what a person chooses. */
async function answering() {
  const library = await temporaryLibrary();
  const { id } = await writeStory(library, { headline: 'Ships' });
  const desk = createLibrarySlot();
  onTestFinished(() => desk.close());
  await desk.change(library);
  const folder = await temporaryFolder();
  const chosen: string[] = [];
  const asked: FileQuestion[] = [];
  const dialogs = {
    chooseFolder: async () => null,
    chooseFiles: async (question: FileQuestion) => {
      asked.push(question);
      return chosen;
    },
    chooseTarget: async () => null,
  };
  return {
    id,
    library,
    asked,
    media: mediaHandlers(desk, dialogs),
    site: siteHandlers(desk, dialogs),
    async choose(name: string, bytes: Uint8Array | string) {
      chosen.push(join(folder, name));
      await writeFile(join(folder, name), bytes);
    },
  };
}

it('adds every picture that is chosen, under its own name', async () => {
  const { id, media, choose, asked, library } = await answering();
  expect(await media['media.choose']({ id })).toEqual([]);
  await choose('quay.png', png(4, 3));
  await choose('nile.png', png(8, 2));
  expect(await media['media.choose']({ id })).toMatchObject([
    { media: 'quay.png', width: 4, height: 3 },
    { media: 'nile.png', width: 8, height: 2 },
  ]);
  expect(asked[0]).toMatchObject({ several: true, extensions: expect.arrayContaining(['png', 'jpg']) });
  expect(await library.mediaFile(id, 'nile.png')).toMatch(/nile\.png$/);
});

it('adds what is pasted or dropped, and says what is no picture', async () => {
  const { id, media, choose } = await answering();
  const dropped = { id, name: 'quay.png', bytes: new Uint8Array(png(4, 3)) };
  expect(await media['media.add'](dropped)).toMatchObject({ media: 'quay.png', width: 4 });
  await choose('notes.png', 'no picture');
  await expect(media['media.choose']({ id })).rejects.toThrow(/notes\.png/);
});

it('brings pictures along that were copied in another story', async () => {
  const { id, media, library } = await answering();
  await media['media.add']({ id, name: 'quay.png', bytes: new Uint8Array(png(4, 3)) });
  const other = await writeStory(library, { headline: 'Floods' });
  const brought = await media['media.bring']({ id: other.id, from: id, media: ['quay.png', 'gone.png'] });
  expect(brought).toEqual({ 'quay.png': 'quay.png' });
  expect(await library.mediaFile(other.id, 'quay.png')).not.toBeNull();
});

it('keeps the site and one picture of an author', async () => {
  const { site, choose, asked, library } = await answering();
  expect(await site['site.choosePicture'](undefined)).toBeNull();
  await choose('amal.png', png(4, 4));
  expect(await site['site.choosePicture'](undefined)).toMatch(/^amal.*\.png$/);
  expect(asked.at(-1)?.several).toBe(false);
  const base = siteSchema.parse(await site['site.get'](undefined));
  const kept = await site['site.save']({ site: { ...base, timeZone: 'Africa/Cairo' }, base });
  expect(kept).toMatchObject({ timeZone: 'Africa/Cairo' });
  expect((await library.site()).timeZone).toBe('Africa/Cairo');
});
