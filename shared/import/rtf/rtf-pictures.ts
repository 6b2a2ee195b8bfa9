/** A picture of an RTF file, its bytes in hexadecimal digits. */
export interface RtfPicture {
  /** The address that the text names it by. */
  readonly source: string;
  readonly hex: string;
}

const ENDINGS: readonly (readonly [string, string])[] = [
  ['pngblip', 'png'],
  ['jpegblip', 'jpg'],
];

/** A picture of a kind that a page shows; null for others (metafiles, bitmaps of Windows). */
export function pictureOf(
  words: ReadonlyMap<string, number>,
  data: readonly string[],
): { readonly hex: string; readonly ending: string } | null {
  const ending = ENDINGS.find(([word]) => words.has(word))?.[1];
  const hex = data.join('').replace(/[^\da-f]/gi, '');
  return ending === undefined || hex.length < 16 ? null : { hex, ending };
}
