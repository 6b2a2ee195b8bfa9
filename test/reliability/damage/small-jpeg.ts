import { startCodecs } from '../../../electron/library/media/start-codecs.ts';

let jpeg: Promise<Uint8Array> | null = null;

/** A picture of noise, some kilobytes long. */
export function smallJpeg(): Promise<Uint8Array> {
  jpeg ??= startCodecs().then((codecs) => {
    const noise = codecs.Image.gaussnoise(160, 120, { mean: 128, sigma: 40 }).cast('uchar');
    return Buffer.from(noise.jpegsaveBuffer({ Q: 80 }));
  });
  return jpeg;
}
