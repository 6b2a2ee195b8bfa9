import { basename } from 'node:path';
import { DatelineError } from '../../../shared/result.ts';
import type { PictureSettings } from '../../../shared/site-profile/site.ts';
import { LARGEST } from '../files/largest.ts';
import type { LibraryPlace } from '../ports/library-ports.ts';
import { PICTURE_FILES } from './containers/picture-files.ts';
import { inspectPicture, orientationOf } from './inspect-picture.ts';
import { type PictureWords, pictureWords } from './metadata/picture-words.ts';
import { photoshopWithIptc } from './metadata/write-iptc.ts';
import { xmpPacket } from './metadata/write-xmp.ts';
import { cachedRendering } from './render/cached-rendering.ts';

/**
 * What the desk says of a picture, in the fields that were filled from its file when it was added: what is
 * empty was emptied.
 */
export type DeskWords = Pick<PictureWords, 'alt' | 'caption' | 'credit' | 'usage'>;

/**
 * A picture's bytes as they leave the machine: upright, no longer than the site wants, without places,
 * serial numbers and a maker's notes, and with what the desk says of it, or what its file said where no
 * desk was asked (`words` null). Pixels that are right are left as they are; those that cannot be rendered
 * too, with the note how to turn them. The file in the library stays as it is.
 */
export async function publishedPicture(
  place: LibraryPlace,
  file: string,
  settings: PictureSettings,
  words: DeskWords | null,
): Promise<Uint8Array> {
  const name = basename(file);
  const original = await place.fileSystem.readFile(file, LARGEST.picture);
  const { type, width, height } = inspectPicture(name, original);
  const container = PICTURE_FILES[type];
  const own = pictureWords(container.readMetadata(original));
  const told = withTerms(words ? withDeskWords(own, words) : own);
  const embed = { xmp: xmpPacket(told), photoshop: photoshopWithIptc(told) };
  const orientation = orientationOf(type, original);
  const turn = orientation !== 1;
  const clean = () => container.cleaned(original, { ...embed, orientation });
  const needed = turn || Math.max(width, height) > settings.longSide;
  const pixels =
    needed || !clean() ? await cachedRendering(place, { bytes: original, type, ...settings, turn }) : null;
  const published = (pixels && container.cleaned(pixels, { ...embed, orientation: 1 })) ?? clean();
  if (!published) throw unreadable(name);
  return published;
}

/**
 * The creator and the copyright have no field of their own. The creator is still named where the credit
 * names them; the copyright is still told where the file had terms beside it, so that it was never in a
 * field, and unless it names a creator whom the desk took out.
 */
function withDeskWords(own: PictureWords, desk: DeskWords): PictureWords {
  const names = (text: string) => text.toLowerCase().includes(own.creator.toLowerCase());
  const isNamed = names(desk.credit);
  const keepsCopyright = own.usage !== '' && (isNamed || !names(own.copyright));
  return {
    ...desk,
    creator: isNamed ? own.creator : '',
    copyright: keepsCopyright ? own.copyright : '',
  };
}

/** Programs that know of no terms show the notice, so that the terms stand there where there is none. */
function withTerms(words: PictureWords): PictureWords {
  return { ...words, copyright: words.copyright || words.usage };
}

function unreadable(name: string): DatelineError {
  const message =
    `The picture ${name} was not exported because it is damaged: open it in a picture program, save ` +
    'it again and add that.';
  return new DatelineError('unreadable-input', message);
}
