import { cp, mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { storeFor } from '../../../../electron/library/backup/backup-store.ts';
import { takeBackup } from '../../../../electron/library/backup/take-backup.ts';
import { checkLibrary } from '../../../../electron/library/check/check-library.ts';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import { thinHistory } from '../../../../electron/library/history/thin-history.ts';
import type { Library } from '../../../../electron/library/library.ts';
import { repairLibrary } from '../../../../electron/library/repair/repair-library.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { mediaOf } from '../../../../shared/story/renamed-media.ts';
import { realPicture, withZeros } from '../media/real-pictures.ts';
import { paragraph, temporaryFolder, temporaryLibrary, writeStory } from '../temporary-library.ts';

const figure = (media: string): Block => ({ type: 'figure', media, alt: '', caption: '', credit: '' });
const FAR = '2099-01-01T00:00:00.000Z';

/** What is found, as a person reads it: whose it is, where, and the first words of what. */
async function found(library: Library): Promise<readonly string[]> {
  const { findings } = await checkLibrary(library);
  return findings.map(
    ({ level, headline = '', file, message }) => `${level} ${headline} ${file}: ${message.split(/[,:]/)[0]}`,
  );
}

async function edit(library: Library, id: string, change: object): Promise<void> {
  const file = library.context.layout.storyFile(id);
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), ...change }));
}

/** What is mended is found no more, and a second repair finds nothing to do. */
async function repaired(library: Library, sources: Parameters<typeof repairLibrary>[1] = {}) {
  const { steps, check } = await repairLibrary(library, sources);
  expect((await repairLibrary(library, sources)).steps.filter(({ done }) => done)).toEqual([]);
  return { told: steps.map(({ done, file, message }) => `${done ? '' : 'not '}${file} ${message}`), check };
}

it('takes damaged pictures from the newest backup that has them whole, and names the rest', async () => {
  const library = await temporaryLibrary();
  const [jpg, png] = [await realPicture('jpg'), await realPicture('png')];
  const story = await writeStory(library, { headline: 'Talks resume' }, [figure('a.jpg'), figure('b.png')]);
  await library.addMedia(story.id, 'a.jpg', jpg);
  await library.addMedia(story.id, 'b.png', png);
  const picture = await library.addSiteMedia('amal.jpg', jpg);
  const site = await library.site();
  await library.saveSite({ ...site, authors: [{ name: 'Amal Said', picture, biography: '' }] });
  const { folder } = library;
  const { layout } = library.context;
  const store = await storeFor(diskFileSystem, await temporaryFolder(), folder);
  await takeBackup({ store, library: library.context.fileSystem });
  const media = layout.mediaFolder(story.id);
  // This damage is in the newest backup too.
  await writeFile(join(media, 'a.jpg'), withZeros(jpg));
  await takeBackup({ store, library: library.context.fileSystem, now: Date.now() + 3_600_000 });
  await writeFile(join(media, 'a.jpg'), jpg.subarray(0, jpg.length / 2));
  await writeFile(join(media, 'b.png'), png.subarray(0, png.length - 30));
  await writeFile(join(layout.siteMedia, picture), withZeros(jpg));
  const at = `stories/${story.id}/media`;
  const all = [
    'damaged  site-media/amal.jpg: is damaged inside',
    `damaged Talks resume ${at}/a.jpg: is cut short`,
    `damaged Talks resume ${at}/b.png: is cut short`,
  ];
  expect(await found(library)).toEqual(all);
  expect((await repaired(library)).check.findings).toHaveLength(3);
  const { told, check } = await repaired(library, { backups: store });
  expect(check.findings).toEqual([]);
  expect(told).toHaveLength(3);
  expect(await readFile(join(media, 'a.jpg'))).toEqual(jpg);
  expect(await readFile(join(media, 'b.png'))).toEqual(png);
});

it('gives pictures the name of what they are, and the one by which they are used', async () => {
  const library = await temporaryLibrary();
  const png = await realPicture('png');
  const body = [figure('a.jpg'), figure('b.png')];
  const story = await writeStory(library, { headline: 'Talks', image: 'a.jpg' }, body);
  const media = library.context.layout.mediaFolder(story.id);
  await mkdir(media);
  await writeFile(join(media, 'a.jpg'), png);
  await writeFile(join(media, 'B.PNG'), png);
  await writeFile(join(media, 'unused.gif'), png);
  const at = `stories/${story.id}/media`;
  expect(await found(library)).toEqual([
    `warning Talks ${at}/a.jpg: is a picture of the kind png that is called .jpg`,
    `damaged Talks ${at}/b.png: is called B.PNG`,
    `warning  ${at}/B.PNG: is not a file of Dateline's`,
  ]);
  expect((await repaired(library)).check.findings).toEqual([]);
  expect(mediaOf(await library.read(story.id))).toEqual(['a.png', 'b.png']);
  // Older versions still find theirs.
  expect((await readdir(media)).sort()).toEqual(['a.jpg', 'a.png', 'b.png', 'unused.gif']);
  const { versions } = await library.history.list(story.id);
  const old = await library.history.read(story.id, versions[0]?.id ?? '');
  expect(mediaOf(old)).toEqual(['a.jpg', 'b.png']);
});

it('cuts links to what is not there, and leaves everything else of the story, its times too', async () => {
  const library = await temporaryLibrary();
  const story = await writeStory(library, { headline: 'Day two' }, [paragraph('Text.')]);
  const other = await writeStory(library, { headline: 'Day one' });
  const binned = await writeStory(library);
  await library.bin(binned.id);
  await edit(library, story.id, {
    follows: '0aaaaaaaa-gone00',
    related: { pinned: [other.id, story.id, binned.id], excluded: ['0aaaaaaaa-gone00'] },
  });
  await edit(library, other.id, { follows: story.id });
  const before = await library.read(story.id);
  const file = `warning Day two stories/${story.id}/story.json`;
  expect(await found(library)).toEqual([
    `${file}: follows a story that is no longer in the library (0aaaaaaaa-gone00)`,
    `${file}: pins itself under “You may also like”`,
    `${file}: leaves out a story that is no longer in the library (0aaaaaaaa-gone00) under “You may also like”`,
  ]);
  expect((await repaired(library)).check.findings).toEqual([]);
  expect(await library.read(story.id)).toEqual({
    ...before,
    follows: null,
    related: { pinned: [other.id, binned.id], excluded: [] },
  });
  expect((await library.read(other.id)).follows).toBe(story.id);
  expect((await library.history.list(story.id)).versions[0]).toMatchObject({ name: 'Before a repair' });
});

it('sets times that cannot be true to what the files say, of stories, versions and the bin', async () => {
  const library = await temporaryLibrary();
  const { layout } = library.context;
  const story = await writeStory(library, { headline: 'Talks' }, [paragraph('Text.')]);
  const version = await library.history.keep(story.id, 'As sent');
  const record = join(layout.historyFolder(story.id), `${version.id}.json`);
  await writeFile(record, (await readFile(record, 'utf8')).replace(/"when": "[^"]+"/, `"when": "${FAR}"`));
  await edit(library, story.id, { created: FAR, modified: FAR });
  const binned = await writeStory(library);
  await library.bin(binned.id);
  const note = join(layout.binFolder(binned.id), 'binned.json');
  await writeFile(note, JSON.stringify({ binned: FAR }));
  expect(await found(library)).toEqual([
    `warning Talks stories/${story.id}/story.json: says that it was begun on 2099-01-01 00`,
    `warning Talks stories/${story.id}/story.json: says that it was changed on 2099-01-01 00`,
    `warning Talks stories/${story.id}/history/${version.id}.json: is a version that says that it ` +
      'was taken on 2099-01-01 00',
    `warning  bin/${binned.id}/binned.json: says that the story is in the bin since 2099-01-01 00`,
  ]);
  expect((await repaired(library)).check.findings).toEqual([]);
  const { created, modified } = await library.read(story.id);
  const isNow = (instant: string) => Math.abs(Date.parse(instant) - Date.now()) < 60_000;
  const taken = (await library.history.list(story.id)).versions.map(({ when }) => when);
  const [entry] = await library.binned.list();
  for (const instant of [created, modified, entry?.binned ?? '', ...taken])
    expect([instant, isNow(instant)]).toEqual([instant, true]);
  expect(created <= modified).toBe(true);
});

it('lists texts in the history again whose versions are gone, and never lets the last text of one go', async () => {
  const library = await temporaryLibrary();
  const { layout } = library.context;
  const story = await writeStory(library, { headline: 'Talks' }, [paragraph('What was sent.')]);
  await library.history.keep(story.id, 'As sent');
  await library.context.history.leave(story.id);
  const history = layout.historyFolder(story.id);
  for (const name of await readdir(history)) if (name.endsWith('.json')) await rm(join(history, name));
  const bodies = await readdir(layout.historyBodies(story.id));
  const march = new Date('2025-03-04T05:06:07Z');
  for (const name of bodies) await utimes(join(layout.historyBodies(story.id), name), march, march);
  await thinHistory(
    await library.context.hold('thin out the history'),
    story.id,
    Date.now() + 400 * 24 * 3600_000,
  );
  expect(await readdir(layout.historyBodies(story.id))).toEqual(bodies);
  expect(await found(library)).toEqual([
    `warning Talks stories/${story.id}/history/bodies: holds what a version said`,
  ]);
  const { told, check } = await repaired(library);
  expect(check.findings).toEqual([]);
  expect(told.join()).toContain('lists a text that had no version in the history again');
  const { versions } = await library.history.list(story.id);
  expect(versions).toMatchObject([{ when: march.toISOString(), name: 'Found again by a repair' }]);
  expect((await library.history.read(story.id, versions[0]?.id ?? '')).body).toEqual(story.body);
});

it('writes a note in the bin again, and makes a story there one of its own whose id is in use', async () => {
  const library = await temporaryLibrary();
  const { layout } = library.context;
  const story = await writeStory(library, { headline: 'Talks', slug: 'talks' }, [
    paragraph('In the library.'),
  ]);
  const kept = await temporaryFolder();
  await cp(layout.storyFolder(story.id), join(kept, 'copy'), { recursive: true });
  await library.bin(story.id);
  await writeFile(join(layout.binFolder(story.id), 'binned.json'), 'garbage');
  await rename(join(kept, 'copy'), layout.storyFolder(story.id));
  await library.list();
  expect(await found(library)).toEqual([
    `warning Talks bin/${story.id}/binned.json: does not say since when the story is in the bin`,
    `warning Talks bin/${story.id}: is in the bin while a story of the same id is in the library`,
  ]);
  expect((await repaired(library)).check.findings).toEqual([]);
  const [entry] = await library.binned.list();
  expect(entry).toMatchObject({ headline: 'Talks', damaged: null });
  expect(entry?.id).not.toBe(story.id);
  expect((await library.read(story.id)).body).toEqual(story.body);
  const back = await library.binned.restore(entry?.name ?? '');
  expect((await library.read(back.id)).body).toEqual(story.body);
});
