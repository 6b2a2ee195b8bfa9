/** Pictures as they lie beside the file: their path, and what kind of file they are (IANA media type). */
export interface WireFiles {
  readonly mediaPath: (media: string) => string;
  readonly mediaType: (media: string) => string;
}

/** The address of a file beside the item: formats of the wire name one by a URI, which a path is none of. */
export function fileAddress(path: string): string {
  return `file:${encodeURI(path.toWellFormed())}`;
}
