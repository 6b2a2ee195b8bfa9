import type { RawMetadata } from '../metadata/picture-words.ts';

/** How one kind of picture file keeps what is said of the picture. Neither function throws on damaged bytes. */
export interface PictureFile {
  readMetadata(bytes: Uint8Array): RawMetadata;
  /**
   * The file with its pixels as they are, nothing else that it carried (places, serial numbers, a maker's
   * notes, thumbnails, what was hung on behind its end), and `xmp` in place of that where the format has a
   * place for it. Null when it cannot be told what is what.
   */
  cleaned(bytes: Uint8Array, embed: Embedded): Uint8Array | null;
}

export interface Embedded {
  readonly xmp: string | null;
  /** Content of a JPEG's APP13 segment; other formats have no place for it. */
  readonly photoshop: Uint8Array | null;
  /** How the pixels are to be turned, where they are not upright (EXIF, 2 to 8), for JPEG and WebP. */
  readonly orientation: number;
}
