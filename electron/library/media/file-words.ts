import type { FigureWords } from '../../../shared/story/figure-words.ts';
import type { PictureType } from '../files/picture-types.ts';
import { PICTURE_FILES } from './containers/picture-files.ts';
import { creditOf, pictureWords } from './metadata/picture-words.ts';

/** What a picture's file says of it, as the fields of a figure hold it; only what it says. */
export function fileWords(type: PictureType, bytes: Uint8Array): FigureWords {
  const words = pictureWords(PICTURE_FILES[type].readMetadata(bytes));
  const said = {
    alt: words.alt,
    caption: words.caption,
    credit: creditOf(words),
    licence: words.usage || words.copyright,
  };
  return Object.fromEntries(Object.entries(said).filter(([, text]) => text !== ''));
}
