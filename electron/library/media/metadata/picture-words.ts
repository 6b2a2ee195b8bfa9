import { oneLineOfWords } from './decode-words.ts';
import { readExif } from './read-exif.ts';
import { readIptc } from './read-iptc.ts';
import { readXmp } from './read-xmp.ts';

/** The blocks of metadata that a picture carries, as they lie in its file. */
export interface RawMetadata {
  /** From the byte order mark on. */
  readonly exif?: Uint8Array;
  readonly iptc?: Uint8Array;
  readonly xmp?: string;
}

/** What a picture's file says of it; empty where it says nothing. One line each. */
export interface PictureWords {
  readonly alt: string;
  readonly caption: string;
  readonly creator: string;
  /** The credit line, without or with the creator, as its agency wants it. */
  readonly credit: string;
  readonly copyright: string;
  /** The terms that it may be used under. */
  readonly usage: string;
}

/** Written by cameras into every picture. */
const CAMERA_PHRASES = [
  'olympus digital camera',
  'sony dsc',
  'samsung.*',
  '(?:konica )?minolta digital camera',
  'digital camera',
  'dig(?:ital)? image',
  'dcim.*',
  'default',
  'hdr?pl',
  'dav',
  'sdr',
  'hdr',
  'btf',
  'ptr',
  'cof',
  'rhdr',
  'oznor.*',
  'mde',
  'burst',
];
const CAMERA_WORDS = new RegExp(`^(?:${CAMERA_PHRASES.join('|')})$`, 'i');

/** XMP is read first, then IPTC, then EXIF: the newer the form, the likelier a person wrote it. */
export function pictureWords({ exif, iptc, xmp }: RawMetadata): PictureWords {
  const fromXmp = readXmp(xmp ?? '');
  const fromIptc = readIptc(iptc ?? NOTHING);
  const fromExif = readExif(exif ?? NOTHING);
  const description = CAMERA_WORDS.test(oneLineOfWords(fromExif.description)) ? '' : fromExif.description;
  return {
    alt: oneLineOfWords(fromXmp.altText),
    caption: firstOf(fromXmp.description, fromIptc.caption, description),
    creator: firstOf(fromXmp.creator, fromIptc.byline, fromExif.artist),
    credit: firstOf(fromXmp.credit, fromIptc.credit),
    copyright: firstOf(fromXmp.rights, fromIptc.copyright, fromExif.copyright),
    usage: oneLineOfWords(fromXmp.usageTerms),
  };
}

/** As a page prints it: the photographer, then whom the picture came through. */
export function creditOf({ creator, credit }: Pick<PictureWords, 'creator' | 'credit'>): string {
  if (creator === '' || credit.toLowerCase().includes(creator.toLowerCase())) return credit;
  return credit === '' ? creator : `${creator}/${credit}`;
}

const NOTHING = new Uint8Array();

function firstOf(...texts: readonly string[]): string {
  return texts.map(oneLineOfWords).find((text) => text !== '') ?? '';
}
