import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import ExifReader from 'exifreader';
import { beforeAll, expect, it } from 'vitest';
import type Vips from 'wasm-vips';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import { libraryLayout } from '../../../../electron/library/library-layout.ts';
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
  const plain = Buffer.from(twoColours(width, height).jpegsaveBuffer({ Q: 95 }));
  const exif = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), cameraExif(6)]));
  return Buffer.concat([plain.subarray(0, 2), exif, plain.subarray(2)]);
}

async function publish(bytes: Uint8Array, longSide: number, quality = 82) {
  const folder = await temporaryFolder();
  const file = join(folder, 'picture');
  await writeFile(file, bytes);
  const place = { fileSystem: diskFileSystem, layout: libraryLayout(folder), readOnly: false };
  const words = { caption: 'Harbour', credit: 'A. Lind', usage: 'CC BY 4.0' };
  const again = () => publishedPicture(place, file, { longSide, quality }, words);
  return { out: Buffer.from(await again()), again, cache: join(folder, '.dateline', 'pictures') };
}

it('is upright in its pixels, says so, and gives nothing away to another reader', async () => {
  const { out } = await publish(turnedJpeg(640, 320), 2400);
  expect(inspectPicture('x', out)).toEqual({ type: 'jpg', width: 320, height: 640 });
  const upright = codecs.Image.newFromBuffer(out);
  expect([upright.width, upright.height]).toEqual([320, 640]);
  expect(upright.getpoint(160, 40)[0]).toBeGreaterThan(180);
  expect(upright.getpoint(160, 600)[2]).toBeGreaterThan(180);
  expect(SECRETS.filter((secret) => out.includes(secret))).toEqual([]);

  const tags = ExifReader.load(out, { expanded: true });
  expect(tags.gps).toBeUndefined();
  expect(
    Object.keys(tags.exif ?? {}).filter((name) => /GPS|Maker|Serial|Orientation|^Make$/.test(name)),
  ).toEqual([]);
  expect(tags.iptc?.['Caption/Abstract']?.description).toBe('Harbour');
  expect(tags.xmp?.Credit?.description).toBe('A. Lind');
  expect(tags.xmp?.UsageTerms?.description).toBe('CC BY 4.0');
}, 60_000);

it('is made smaller to the longest side that the site wants, in its own format, and never larger', async () => {
  const picture = twoColours(800, 400);
  const made: Readonly<Record<string, Uint8Array>> = {
    jpg: picture.jpegsaveBuffer(),
    png: picture.pngsaveBuffer(),
    webp: picture.webpsaveBuffer(),
    gif: picture.gifsaveBuffer(),
    avif: picture.heifsaveBuffer({ compression: 'av1', effort: 0 }),
  };
  for (const [type, bytes] of Object.entries(made)) {
    const { out } = await publish(bytes, 320);
    expect(inspectPicture(type, out)).toEqual({ type, width: 320, height: 160 });
    const same = await publish(bytes, 800);
    expect(inspectPicture(type, same.out)).toEqual({ type, width: 800, height: 400 });
  }
}, 120_000);

it('keeps an animation moving when it is made smaller', async () => {
  const frames = codecs.Image.arrayjoin([twoColours(400, 200), twoColours(400, 200).invert()], { across: 1 });
  const moving = frames.copy();
  moving.setInt('page-height', 200);
  const { out } = await publish(moving.gifsaveBuffer(), 320);
  expect(inspectPicture('x', out)).toEqual({ type: 'gif', width: 320, height: 160 });
  expect(codecs.Image.newFromBuffer(out, 'n=-1').height).toBe(320);
}, 60_000);

it('is taken from the cache the second time, and made anew for other settings', async () => {
  const { out, again, cache } = await publish(turnedJpeg(640, 320), 400);
  const [name = ''] = await readdir(cache);
  expect(await readdir(cache)).toHaveLength(1);
  expect(Buffer.from(await again()).equals(out)).toBe(true);
  // What lies in the cache is what is used.
  await mkdir(cache, { recursive: true });
  await writeFile(join(cache, name), twoColours(40, 20).jpegsaveBuffer());
  expect(inspectPicture('x', await again())).toMatchObject({ width: 40, height: 20 });
}, 60_000);

it('whose pixels are damaged is left as it is, cleaned, with the note how to turn it', async () => {
  const bytes = turnedJpeg(640, 320);
  const scan = bytes.indexOf(Buffer.from([0xff, 0xda]));
  const { out } = await publish(Buffer.concat([bytes.subarray(0, scan + 40)]), 2400);
  expect(inspectPicture('x', out)).toMatchObject({ width: 320, height: 640 });
  expect(SECRETS.filter((secret) => out.includes(secret))).toEqual([]);
}, 60_000);
