import type { PictureType } from '../../../../electron/library/files/picture-types.ts';
import { startCodecs } from '../../../../electron/library/media/start-codecs.ts';

/** As it is shown: red, green, blue and white, read from left to right and from top to bottom. */
export const UPRIGHT = { width: 60, height: 40 };
const QUARTERS = [
  [220, 30, 30],
  [30, 200, 30],
  [30, 30, 220],
  [240, 240, 240],
] as const;

const codecs = startCodecs();

/** Kinds of file that can say how they are held: by EXIF, AVIF by properties of its own. */
export const TURNED_TYPES = ['jpg', 'png', 'webp', 'avif'] as const satisfies readonly PictureType[];

/** The picture as a camera held in one of the eight ways (EXIF, 1 to 8) writes it: shown, it is upright. */
export async function turnedPicture(
  type: (typeof TURNED_TYPES)[number] | 'gif',
  orientation: number,
): Promise<Buffer> {
  const vips = await codecs;
  const { width, height } = UPRIGHT;
  const colour = (nth: number) =>
    vips.Image.black(width / 2, height / 2)
      .newFromImage([...(QUARTERS[nth] ?? [])])
      .cast('uchar');
  const upright = vips.Image.arrayjoin([colour(0), colour(1), colour(2), colour(3)], { across: 2 }).copy({
    interpretation: 'srgb',
  });
  const lying = LYING[orientation - 1]?.(upright) ?? upright;
  const picture = lying.copyMemory();
  picture.setInt('orientation', orientation);
  const written = {
    jpg: () => picture.jpegsaveBuffer({ Q: 95, subsample_mode: 'off' }),
    png: () => picture.pngsaveBuffer({}),
    webp: () => picture.webpsaveBuffer({ lossless: true }),
    avif: () => picture.heifsaveBuffer({ compression: 'av1', effort: 0, Q: 95 }),
    gif: () => picture.gifsaveBuffer({}),
  };
  return Buffer.from(written[type]());
}

type Picture = ReturnType<Awaited<typeof codecs>['Image']['black']>;

/** What turns the upright picture into the one that lies in the file: the other way round of what EXIF says. */
const LYING: readonly ((picture: Picture) => Picture)[] = [
  (picture) => picture,
  (picture) => picture.flipHor(),
  (picture) => picture.rot180(),
  (picture) => picture.flipVer(),
  (picture) => picture.flipHor().rot270(),
  (picture) => picture.rot270(),
  (picture) => picture.flipHor().rot90(),
  (picture) => picture.rot90(),
];

/** The colours in the middle of the four quarters, as somebody sees them, and the size. */
export async function shownQuarters(bytes: Uint8Array) {
  const vips = await codecs;
  const image = vips.Image.newFromBuffer(bytes).autorot();
  const { width, height } = image;
  const at = (x: number, y: number) => nameOf(image.getpoint(Math.floor(width * x), Math.floor(height * y)));
  return { width, height, quarters: [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)] };
}

const NAMES = ['red', 'green', 'blue', 'white'];

/** Which of the four it is, however the codec blurred it. */
export function nameOf(point: readonly number[]): string {
  const near = QUARTERS.findIndex((quarter) =>
    quarter.every((value, band) => Math.abs(value - (point[band] ?? 0)) < 40),
  );
  return NAMES[near] ?? point.join();
}
