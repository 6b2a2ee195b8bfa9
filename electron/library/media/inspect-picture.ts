import { imageSize } from 'image-size';
import { DatelineError } from '../../../shared/result.ts';
import { LARGEST } from '../files/largest.ts';
import { isTurnable, looksLikeSvg, type PictureType, pictureType } from '../files/picture-types.ts';
import { avifSize } from './containers/avif-size.ts';
import { PICTURE_FILES } from './containers/picture-files.ts';
import { readExif } from './metadata/read-exif.ts';

const LARGEST_PICTURE_PIXELS = 100_000_000;

export interface InspectedPicture {
  readonly type: PictureType;
  /** As shown: after the turn that the camera noted. */
  readonly width: number;
  readonly height: number;
}

/**
 * Holds a picture to what a page can show, without decoding it. `name` is what the person calls it; throws
 * a sentence.
 */
export function inspectPicture(name: string, bytes: Uint8Array): InspectedPicture {
  if (bytes.length > LARGEST.picture) throw tooManyBytes(name, bytes.length);
  const type = pictureType(bytes);
  if (type === null) throw unsupported(name, bytes);
  const own = type === 'avif' ? avifSize(bytes) : null;
  const { width, height } = own ?? sizeOf(name, bytes, orientationOf(type, bytes));
  if (width * height > LARGEST_PICTURE_PIXELS) {
    const message =
      `The picture ${name} has ${Math.round((width * height) / 1e6)} megapixels and 100 are the most: ` +
      'make it smaller and add it again.';
    throw new DatelineError('too-large', message);
  }
  return { type, width, height };
}

export function tooManyBytes(name: string, bytes: number): DatelineError {
  const message =
    `The picture ${name} is ${Math.ceil(bytes / 1e6)} MB and 60 MB is the most: make it smaller and ` +
    'add it again.';
  return new DatelineError('too-large', message);
}

function unsupported(name: string, bytes: Uint8Array): DatelineError {
  if (bytes.length === 0)
    return new DatelineError('unreadable-input', `The picture ${name} is empty: choose another file.`);
  const message = looksLikeSvg(bytes)
    ? `The picture ${name} is an SVG drawing, which can carry scripts: save it as PNG and add that.`
    : `The file ${name} is not a picture that a page can show: save it as PNG, JPEG, GIF, WebP or AVIF and add that.`;
  return new DatelineError('unsupported', message);
}

/** How the camera was held (EXIF, 1 to 8), for pictures that are turned by it; 1 is upright. */
export function orientationOf(type: PictureType, bytes: Uint8Array): number {
  const { exif } = isTurnable(type) ? PICTURE_FILES[type].readMetadata(bytes) : {};
  return exif ? readExif(exif).orientation : 1;
}

function sizeOf(
  name: string,
  bytes: Uint8Array,
  orientation: number,
): { readonly width: number; readonly height: number } {
  try {
    const { width, height } = imageSize(bytes);
    if (width >= 1 && height >= 1) {
      // Orientations 5 to 8 lay the picture on its side.
      return orientation >= 5 ? { width: height, height: width } : { width, height };
    }
  } catch (cause) {
    throw damaged(name, cause);
  }
  throw damaged(name);
}

function damaged(name: string, cause?: unknown): DatelineError {
  const message =
    `The picture ${name} is damaged, for its size cannot be read: open it in a picture program and ` +
    'save it again.';
  return new DatelineError('unreadable-input', message, { cause });
}
