import type { ShownPart } from '../../../../shared/import/shown-part.ts';
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

function render(vips: Codecs, { bytes, type, longSide, quality, turn, shown }: RenderJob): Uint8Array {
  if (shown)
    return saved(
      vips,
      shownPart(vips.Image.newFromBuffer(bytes).autorot(), shown, type),
      type,
      quality,
      true,
    );
  const isMoving = type === 'gif' || type === 'webp';
  const image = vips.Image.thumbnailBuffer(bytes, longSide, {
    height: longSide,
    size: 'down',
    no_rotate: !turn,
    fail_on: 'none',
    ...(isMoving && { option_string: 'n=-1' }),
  });
  return saved(vips, image, type, quality, false);
}

type CodecImage = ReturnType<Codecs['Image']['newFromBuffer']>;

/** `isBare` leaves out EXIF, whose small picture may show what was cut away. */
function saved(
  vips: Codecs,
  image: CodecImage,
  type: RenderJob['type'],
  quality: number,
  isBare: boolean,
): Uint8Array {
  const { xmp, iptc, icc } = vips.ForeignKeep;
  const keep = isBare ? { keep: Number(xmp) | Number(iptc) | Number(icc) } : {};
  switch (type) {
    case 'jpg':
      return image.jpegsaveBuffer({ Q: quality, interlace: true, optimize_coding: true, ...keep });
    case 'png':
      return image.pngsaveBuffer({ compression: 9, ...keep });
    case 'webp':
      return image.webpsaveBuffer({ Q: quality, ...keep });
    case 'gif':
      return image.gifsaveBuffer({ ...keep });
    case 'avif':
      return image.heifsaveBuffer({
        Q: Math.round(quality * AVIF_SHARE),
        compression: 'av1',
        effort: 3,
        ...keep,
      });
  }
}

function shownPart(image: CodecImage, part: ShownPart, type: RenderJob['type']): CodecImage {
  const { width, height } = image;
  const left = Math.min(width - 1, Math.round(width * part.left));
  const top = Math.min(height - 1, Math.round(height * part.top));
  const right = Math.max(left + 1, Math.round(width * (1 - part.right)));
  const bottom = Math.max(top + 1, Math.round(height * (1 - part.bottom)));
  let shown = image.crop(left, top, right - left, bottom - top);
  if (part.mirrored) shown = shown.flipHor();
  if (part.upsideDown) shown = shown.flipVer();
  switch (part.turn) {
    case 0:
      return shown;
    case 90:
      return shown.rot90();
    case 180:
      return shown.rot180();
    case 270:
      return shown.rot270();
    default: {
      // Around a picture that lies aslant is paper; where a file can be clear, it is.
      if (type !== 'jpg' && !shown.hasAlpha()) shown = shown.addalpha();
      const paper = Array.from({ length: shown.bands }, () => 255);
      return shown.rotate(part.turn, { background: shown.hasAlpha() ? paper.map(() => 0) : paper });
    }
  }
}
