import type { PictureType } from '../../files/picture-types.ts';
import { avifFile } from './avif-file.ts';
import { gifFile } from './gif-file.ts';
import { jpegFile } from './jpeg-file.ts';
import type { PictureFile } from './picture-file.ts';
import { pngFile } from './png-file.ts';
import { webpFile } from './webp-file.ts';

export const PICTURE_FILES: Readonly<Record<PictureType, PictureFile>> = {
  png: pngFile,
  jpg: jpegFile,
  gif: gifFile,
  webp: webpFile,
  avif: avifFile,
};
