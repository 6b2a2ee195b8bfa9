import { type Codecs, startCodecs } from '../start-codecs.ts';
import type { RenderJob } from './render-job.ts';

/** Starting them takes longer than most pictures. */
let codecs: Promise<Codecs> | null = null;

/** AVIF reaches the same look at a lower number. */
const AVIF_SHARE = 0.75;

/** Does the job here, for however long it takes; null for a picture that cannot be read. */
export async function renderNow(job: RenderJob): Promise<Uint8Array | null> {
  codecs ??= startCodecs();
  const vips = await codecs;
  try {
    return render(vips, job);
  } catch {
    // The codecs throw things of their own, which all mean this; what they are worth after a picture that
    // broke them nobody knows.
    codecs = null;
    return null;
  }
}

function render(vips: Codecs, { bytes, type, longSide, quality, turn }: RenderJob): Uint8Array {
  const isMoving = type === 'gif' || type === 'webp';
  const image = vips.Image.thumbnailBuffer(bytes, longSide, {
    height: longSide,
    size: 'down',
    no_rotate: !turn,
    fail_on: 'none',
    ...(isMoving && { option_string: 'n=-1' }),
  });
  switch (type) {
    case 'jpg':
      return image.jpegsaveBuffer({ Q: quality, interlace: true, optimize_coding: true });
    case 'png':
      return image.pngsaveBuffer({ compression: 9 });
    case 'webp':
      return image.webpsaveBuffer({ Q: quality });
    case 'gif':
      return image.gifsaveBuffer({});
    case 'avif':
      return image.heifsaveBuffer({
        Q: Math.round(quality * AVIF_SHARE),
        compression: 'av1',
        effort: 3,
      });
  }
}
