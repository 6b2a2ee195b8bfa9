import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import { guardLibrary } from '../../../../electron/library/files/guard-library.ts';
import { pictureType } from '../../../../electron/library/files/picture-types.ts';
import { libraryLayout } from '../../../../electron/library/layout/library-layout.ts';
import { inspectPicture, orientationOf } from '../../../../electron/library/media/inspect-picture.ts';
import { publishedPicture } from '../../../../electron/library/media/published-picture.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { runHere } from '../../cli/run-here.ts';
import { temporaryFolder, temporaryLibrary, writeStory } from '../temporary-library.ts';
import { shownQuarters, TURNED_TYPES, turnedPicture, UPRIGHT } from './turned-pictures.ts';

const EVERY = TURNED_TYPES.flatMap((type) => [1, 2, 3, 4, 5, 6, 7, 8].map((held) => [type, held] as const));
const RIGHT = { ...UPRIGHT, quarters: ['red', 'green', 'blue', 'white'] };

async function published(bytes: Buffer, longSide: number): Promise<Uint8Array> {
  const folder = await temporaryFolder();
  const file = join(folder, 'picture');
  await writeFile(file, bytes);
  const place = {
    fileSystem: guardLibrary(diskFileSystem, folder),
    layout: libraryLayout(folder),
    readOnly: true,
  };
  return await publishedPicture(place, file, { longSide, quality: 95 }, null);
}

it.each([...EVERY, ['gif', 1] as const])(
  '%s held as %i is published upright, in its own size and a smaller one',
  async (type, held) => {
    const picture = await turnedPicture(type, held);
    expect(pictureType(picture)).toBe(type);
    expect(inspectPicture('it', picture)).toEqual({ type, ...UPRIGHT });
    const whole = await published(picture, 2400);
    expect(await shownQuarters(whole)).toEqual(RIGHT);
    expect(orientationOf(type, whole)).toBe(1);
    expect(inspectPicture('it', whole)).toEqual({ type, ...UPRIGHT });
    const small = await published(picture, 30);
    expect(await shownQuarters(small)).toEqual({ ...RIGHT, width: 30, height: 20 });
    expect(inspectPicture('it', small)).toEqual({ type, width: 30, height: 20 });
  },
);

it('shows every one of them upright, in a folder and in one file', async () => {
  const library = await temporaryLibrary();
  const media: Record<string, Buffer> = {};
  for (const [type, held] of EVERY) media[`${type}-${held}.${type}`] = await turnedPicture(type, held);
  const body = Object.keys(media).map(
    (name): Block => ({ type: 'figure', media: name, ...UPRIGHT, alt: name, caption: '', credit: '' }),
  );
  const { id } = await writeStory(library, { headline: 'Turned', slug: 'turned' }, body);
  await mkdir(library.context.layout.mediaFolder(id), { recursive: true });
  for (const [name, bytes] of Object.entries(media)) {
    await writeFile(join(library.context.layout.mediaFolder(id), name), bytes);
  }
  const out = await temporaryFolder();
  await library.close();
  for (const kind of ['html', 'html-file']) {
    const { code, err } = await runHere(
      'export',
      id,
      '--to',
      kind,
      '--out',
      join(out, kind),
      '--library',
      library.folder,
    );
    expect([code, err]).toEqual([0, '']);
  }
  const pages = await everyFile(out);
  const folder = pages.filter(({ name }) => /-\d\.(?:jpg|png|webp|avif)$/.test(name));
  expect(folder).toHaveLength(EVERY.length);
  for (const { name, bytes } of folder) expect(await shownQuarters(bytes), name).toEqual(RIGHT);
  const single = pages.find(({ name }) => name.endsWith('.html') && !name.endsWith('index.html'));
  const inside = [...(single?.bytes.toString() ?? '').matchAll(/src="data:image\/\w+;base64,([^"]+)"/g)];
  expect(inside).toHaveLength(EVERY.length);
  for (const [, data = ''] of inside) expect(await shownQuarters(Buffer.from(data, 'base64'))).toEqual(RIGHT);
}, 120_000);

async function everyFile(folder: string): Promise<{ readonly name: string; readonly bytes: Buffer }[]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  return Promise.all(
    files.map(async ({ parentPath, name }) => ({ name, bytes: await readFile(join(parentPath, name)) })),
  );
}
