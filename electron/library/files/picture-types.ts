import { latin1 } from './latin1.ts';

/** What a picture's bytes prove it to be. */
export type PictureType = 'png' | 'jpg' | 'gif' | 'webp' | 'avif';

/** Browsers turn these as the camera noted in EXIF; AVIF has properties of its own for it, and GIF none. */
export function isTurnable(type: PictureType): boolean {
  return type === 'jpg' || type === 'webp' || type === 'png';
}

/** The endings that a file dialog offers. */
export const PICTURE_EXTENSIONS: readonly string[] = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif'];

export const PICTURE_MIME: Readonly<Record<PictureType, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** The type by the first bytes, whatever the file is called; null when it is none that a story may show. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const head = latin1(bytes, 0, 16);
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpg';
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  return isAvif(bytes) ? 'avif' : null;
}

/** The IANA media type of a picture by its first bytes; of anything else that of bytes of an unknown kind. */
export function pictureMime(bytes: Uint8Array): string {
  const type = pictureType(bytes);
  return type ? PICTURE_MIME[type] : 'application/octet-stream';
}

/** The file type box lists a major brand, then the compatible ones (ISO/IEC 14496-12, 4.3). */
function isAvif(bytes: Uint8Array): boolean {
  if (bytes.length < 16 || latin1(bytes, 4, 8) !== 'ftyp') return false;
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const brands = latin1(bytes, 8, Math.min(size, bytes.length, 256));
  return /^(?:.{4})*?avi[fs]/s.test(brands);
}

/** True for the text of a vector drawing, which is refused by name because it can carry scripts. */
export function looksLikeSvg(bytes: Uint8Array): boolean {
  return /<svg[\s>]/i.test(latin1(bytes, 0, 1000));
}

/** True where a file's name ends as a picture of this kind is called. */
export function isNamedAs(name: string, type: PictureType): boolean {
  const ending = name.split('.').at(-1)?.toLowerCase();
  return ending === type || (type === 'jpg' && ending === 'jpeg');
}
