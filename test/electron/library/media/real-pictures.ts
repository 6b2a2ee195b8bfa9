import type { PictureType } from '../../../../electron/library/files/picture-types.ts';
import { type Codecs, startCodecs } from '../../../../electron/library/media/start-codecs.ts';

type Picture = ReturnType<Codecs['Image']['newFromBuffer']>;

let drawing: Promise<{ readonly codecs: Codecs; readonly picture: Picture }> | null = null;

/** Rows of calm colours over rough ones, as most photographs are. */
export function drawnPicture(): Promise<{ readonly codecs: Codecs; readonly picture: Picture }> {
  drawing ??= draw();
  return drawing;
}

async function draw() {
  const codecs = await startCodecs();
  const [width, height] = [320, 240];
  const across = codecs.Image.xyz(width, height);
  const rough = codecs.Image.gaussnoise(width, height, { mean: 0, sigma: 60, seed: 7 }).multiply(
    across.extractBand(1).more(120).divide(255),
  );
  const grey = across.extractBand(0).multiply(0.4).add(rough).add(40);
  const picture = grey
    .bandjoin([grey.multiply(0.8), grey.multiply(0.5)])
    .cast('uchar')
    .copy({ interpretation: 'srgb' })
    .copyMemory();
  return { codecs, picture };
}

/** The same picture in every kind that a story may show. */
export async function realPicture(type: PictureType): Promise<Buffer> {
  const { picture } = await drawnPicture();
  const written = {
    png: () => picture.pngsaveBuffer({}),
    jpg: () => picture.jpegsaveBuffer({ Q: 80 }),
    gif: () => picture.gifsaveBuffer({}),
    webp: () => picture.webpsaveBuffer({ Q: 80 }),
    avif: () => picture.heifsaveBuffer({ compression: 'av1', effort: 0 }),
  } satisfies Record<PictureType, () => Uint8Array>;
  return Buffer.from(written[type]());
}

/** As a disk gives it back that lost a part of it. */
export function withZeros(picture: Uint8Array, from = 0.45, to = 0.55): Buffer {
  return Buffer.from(picture).fill(0, Math.floor(picture.length * from), Math.floor(picture.length * to));
}
