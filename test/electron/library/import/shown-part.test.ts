import { expect, it } from 'vitest';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import { gatherPictures } from '../../../../electron/library/import/gather-pictures.ts';
import { startCodecs } from '../../../../electron/library/media/start-codecs.ts';
import { type ShownPart, WHOLE } from '../../../../shared/import/shown-part.ts';
import { emptyFields } from '../../../../shared/story/story.ts';
import { cameraExif, SECRETS, segment } from '../media/camera-picture.ts';
import { nameOf, shownQuarters, TURNED_TYPES, turnedPicture } from '../media/turned-pictures.ts';
import { temporaryFolder } from '../temporary-library.ts';

/** A story with one picture of which a part is shown: its bytes as they come into the library. */
async function gathered(type: string, bytes: Buffer, shown: ShownPart) {
  const media = `a.${type}`;
  const source = `data:image/${type === 'jpg' ? 'jpeg' : type};base64,${bytes.toString('base64')}`;
  return gatherPictures(diskFileSystem, await temporaryFolder(), {
    fields: emptyFields('en'),
    body: [{ type: 'figure', media, alt: 'A', caption: '', credit: '' }],
    pictures: [{ media, source, shown }],
    warnings: [],
  });
}

const SHOWN: readonly (readonly [string, Partial<ShownPart>, number, number, readonly string[]])[] = [
  ['the right half', { left: 0.5 }, 30, 40, ['green', 'green', 'white', 'white']],
  ['the upper half', { bottom: 0.5 }, 60, 20, ['red', 'green', 'red', 'green']],
  ['one quarter', { right: 0.5, top: 0.5 }, 30, 20, ['blue', 'blue', 'blue', 'blue']],
  ['it mirrored', { mirrored: true }, 60, 40, ['green', 'red', 'white', 'blue']],
  ['it upside down', { upsideDown: true }, 60, 40, ['blue', 'white', 'red', 'green']],
  ['it turned to the right', { turn: 90 }, 40, 60, ['blue', 'red', 'white', 'green']],
  ['it turned to the left', { turn: 270 }, 40, 60, ['green', 'white', 'red', 'blue']],
  ['it turned round', { turn: 180 }, 60, 40, ['white', 'blue', 'green', 'red']],
  ['it mirrored and then turned', { mirrored: true, turn: 90 }, 40, 60, ['white', 'green', 'blue', 'red']],
];

it.each(TURNED_TYPES.flatMap((type) => SHOWN.map((shown) => [type, ...shown] as const)))(
  'of a %s shows %s',
  async (type, _, part, width, height, quarters) => {
    const { pictures, warnings, story } = await gathered(type, await turnedPicture(type, 1), {
      ...WHOLE,
      ...part,
    });
    expect(warnings).toEqual([]);
    expect(pictures).toMatchObject([{ type, width, height }]);
    expect(story.body).toMatchObject([{ width, height }]);
    expect(await shownQuarters(pictures[0]?.bytes ?? new Uint8Array())).toEqual({ width, height, quarters });
  },
);

it('cuts what is seen of a picture that the camera held on its side, and keeps nothing of the camera', async () => {
  const plain = await turnedPicture('jpg', 1);
  const exif = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), cameraExif(6)]));
  // Upright it is red at the right above, for the left lies on top then.
  const held = Buffer.concat([plain.subarray(0, 2), exif, plain.subarray(2)]);
  const { pictures } = await gathered('jpg', held, { ...WHOLE, left: 0.5, bottom: 0.5 });
  const bytes = Buffer.from(pictures[0]?.bytes ?? []);
  const { width, height, quarters } = await shownQuarters(bytes);
  expect([width, height, ...quarters]).toEqual([20, 30, 'red', 'red', 'red', 'red']);
  for (const secret of SECRETS) expect(bytes.includes(secret), secret).toBe(false);
});

it('puts paper around a photograph that lies aslant', async () => {
  const { pictures } = await gathered('jpg', await turnedPicture('jpg', 1), { ...WHOLE, turn: 30 });
  const vips = await startCodecs();
  const image = vips.Image.newFromBuffer(pictures[0]?.bytes ?? new Uint8Array());
  expect(image.width > 60 && image.height > 40).toBe(true);
  expect(image.getpoint(1, 1).every((band) => band > 240)).toBe(true);
  expect(nameOf(image.getpoint(image.width / 2, image.height - 8))).not.toBe('red');
});

it('leaves out a picture that cannot be cut, and says so', async () => {
  const torn = (await turnedPicture('png', 1)).subarray(0, 60);
  const { pictures, warnings } = await gathered('png', torn, { ...WHOLE, left: 0.5 });
  expect(pictures).toEqual([]);
  expect(warnings).toEqual([
    'The picture a.png could not be cropped or turned as it is in its file: its words are kept in its place.',
  ]);
});
