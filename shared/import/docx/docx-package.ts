/** The parts of a Word document, by their path in the package without a leading slash (`word/document.xml`). */
export interface DocxPackage {
  /** The text of a part, or null when there is none of that name. Throws a sentence when it cannot be read. */
  readText(path: string): string | null;
  /** A part as a `data:` address, or null when there is none of that name. */
  readPicture(path: string): string | null;
}
