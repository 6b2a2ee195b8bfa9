import { execFileSync } from 'node:child_process';
import { lstat, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import ExifReader from 'exifreader';
import { beforeAll, expect, it } from 'vitest';
import type Vips from 'wasm-vips';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import { guardLibrary } from '../../../../electron/library/files/guard-library.ts';
import { libraryLayout } from '../../../../electron/library/layout/library-layout.ts';
import { inspectPicture } from '../../../../electron/library/media/inspect-picture.ts';
import { publishedPicture } from '../../../../electron/library/media/published-picture.ts';
import { temporaryFolder } from '../temporary-library.ts';
import { cameraExif, SECRETS, segment } from './camera-picture.ts';

type Codecs = Awaited<ReturnType<typeof Vips>>;
let codecs: Codecs;

beforeAll(async () => {
  const start = createRequire(import.meta.url)('wasm-vips') as typeof Vips;
  codecs = await start({ dynamicLibraries: ['vips-heif.wasm'] });
}, 60_000);

/** Red on the left, blue on the right. */
function twoColours(width: number, height: number): Codecs['Image']['prototype'] {
  const half = (colour: readonly number[]) =>
    codecs.Image.black(width / 2, height, { bands: 3 })
      .add([...colour])
      .cast('uchar')
      .copy({ interpretation: 'srgb' });
  return half([230, 20, 20]).join(half([20, 20, 230]), 'horizontal');
}

/** As a camera writes it that was held on its side: the picture is to be turned a quarter to the right. */
function turnedJpeg(width: number, height: number): Buffer {
  const plain = Buffer.from(twoColours(width, height).jpegsaveBuffer({ Q: 95, keep: 'none' }));
  const exif = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), cameraExif(6)]));
  return Buffer.concat([plain.subarray(0, 2), exif, plain.subarray(2)]);
}

async function publish(bytes: Uint8Array, longSide: number, quality = 82) {
  const folder = await temporaryFolder();
  const file = join(folder, 'picture');
  await writeFile(file, bytes);
  const layout = libraryLayout(folder);
  const place = { fileSystem: guardLibrary(diskFileSystem, folder), layout };
  const words = { alt: '', caption: 'Harbour', credit: 'A. Lind', usage: 'CC BY 4.0' };
  const again = () => publishedPicture(place, file, { longSide, quality }, words);
  return { out: Buffer.from(await again()), again, folder, cache: layout.cache.pictures };
}

it('is upright in its pixels, says so, and gives nothing away to another reader', async () => {
  const camera = turnedJpeg(128, 64);
  // What that reader finds in the picture as the camera wrote it.
  expect(ExifReader.load(camera, { expanded: true }).gps?.Latitude).toBeCloseTo(30.044, 3);
  expect(telling(camera)).toEqual(
    expect.arrayContaining(['BodySerialNumber', 'GPSLatitude', 'Make', 'MakerNote', 'Orientation']),
  );

  const { out } = await publish(camera, 2400);
  expect(inspectPicture('x', out)).toEqual({ type: 'jpg', width: 64, height: 128 });
  const upright = codecs.Image.newFromBuffer(out);
  expect([upright.width, upright.height]).toEqual([64, 128]);
  expect(upright.getpoint(32, 8)[0]).toBeGreaterThan(180);
  expect(upright.getpoint(32, 120)[2]).toBeGreaterThan(180);
  expect(SECRETS.filter((secret) => out.includes(secret))).toEqual([]);

  expect(telling(out)).toEqual([]);
  const tags = ExifReader.load(out, { expanded: true });
  expect(tags.gps).toBeUndefined();
  expect(tags.iptc?.['Caption/Abstract']?.description).toBe('Harbour');
  expect(tags.xmp?.Credit?.description).toBe('A. Lind');
  expect(tags.xmp?.UsageTerms?.description).toBe('CC BY 4.0');
}, 60_000);

/** The EXIF that an exported picture must not have, as another reader finds it. */
function telling(bytes: Buffer): readonly string[] {
  const { exif = {} } = ExifReader.load(bytes, { expanded: true });
  return Object.keys(exif).filter((name) => /GPS|Maker|Serial|Orientation|^Make$/.test(name));
}

it('is made smaller to the longest side that the site wants, in its own format, and never larger', async () => {
  const picture = twoColours(160, 80);
  const made: Readonly<Record<string, Uint8Array>> = {
    jpg: picture.jpegsaveBuffer(),
    png: picture.pngsaveBuffer(),
    webp: picture.webpsaveBuffer(),
    gif: picture.gifsaveBuffer(),
    avif: picture.heifsaveBuffer({ compression: 'av1', effort: 0 }),
  };
  for (const [type, bytes] of Object.entries(made)) {
    const { out } = await publish(bytes, 64);
    expect(inspectPicture(type, out)).toEqual({ type, width: 64, height: 32 });
    const same = await publish(bytes, 160);
    expect(inspectPicture(type, same.out)).toEqual({ type, width: 160, height: 80 });
  }
}, 120_000);

it('keeps an animation moving when it is made smaller', async () => {
  const frames = codecs.Image.arrayjoin([twoColours(100, 50), twoColours(100, 50).invert()], { across: 1 });
  const moving = frames.copy();
  moving.setInt('page-height', 50);
  const { out } = await publish(moving.gifsaveBuffer(), 64);
  expect(inspectPicture('x', out)).toEqual({ type: 'gif', width: 64, height: 32 });
  expect(codecs.Image.newFromBuffer(out, 'n=-1').height).toBe(64);
}, 60_000);

it('is taken from the cache the second time, and made anew for other settings', async () => {
  const { out, again, folder, cache } = await publish(turnedJpeg(128, 64), 100);
  const [name = ''] = await readdir(cache);
  expect(await readdir(cache)).toHaveLength(1);
  // The library itself holds nothing of it.
  expect(await readdir(folder)).toEqual(['picture']);
  const { ino } = await stat(join(cache, name));
  expect(Buffer.from(await again()).equals(out)).toBe(true);
  expect((await stat(join(cache, name))).ino).toBe(ino);
}, 60_000);

it.each([
  ['another picture', async (file: string) => writeFile(file, twoColours(40, 20).jpegsaveBuffer())],
  ['nothing', async (file: string) => writeFile(file, '')],
  [
    'one bit changed',
    async (file: string) => {
      const bytes = await readFile(file);
      bytes[200] = (bytes[200] ?? 0) ^ 1;
      await writeFile(file, bytes);
    },
  ],
  [
    'a link to a picture',
    async (file: string) => {
      await rename(file, `${file}.whole`);
      await symlink(`${file}.whole`, file);
    },
  ],
  [
    'a pipe',
    async (file: string) => {
      await rm(file);
      execFileSync('mkfifo', [file]);
    },
  ],
])(
  'is made anew where %s lies in its place in the cache',
  async (_, put) => {
    const { out, again, cache } = await publish(turnedJpeg(128, 64), 100);
    const file = join(cache, (await readdir(cache))[0] ?? '');
    const kept = await readFile(file);
    await put(file);
    expect(Buffer.from(await again()).equals(out)).toBe(true);
    expect((await lstat(file)).isFile()).toBe(true);
    expect((await readFile(file)).equals(kept)).toBe(true);
  },
  60_000,
);

it('is published, and nothing of it kept, where the cache leads elsewhere', async () => {
  const { out, again, cache } = await publish(turnedJpeg(128, 64), 100);
  const theirs = await temporaryFolder();
  await rm(cache, { recursive: true });
  await symlink(theirs, cache);
  expect(Buffer.from(await again()).equals(out)).toBe(true);
  expect(await readdir(theirs)).toEqual([]);
  expect(await readdir(cache)).toHaveLength(1);
}, 60_000);

it('whose pixels are damaged is left as it is, cleaned, with the note how to turn it', async () => {
  const bytes = turnedJpeg(128, 64);
  const scan = bytes.indexOf(Buffer.from([0xff, 0xda]));
  const { out } = await publish(Buffer.concat([bytes.subarray(0, scan + 40)]), 2400);
  expect(inspectPicture('x', out)).toMatchObject({ width: 64, height: 128 });
  expect(SECRETS.filter((secret) => out.includes(secret))).toEqual([]);
}, 60_000);
