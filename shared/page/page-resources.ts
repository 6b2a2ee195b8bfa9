/**
 * Where the page finds its files. The preview, a folder export and a single-file export differ in this object
 * alone; the page keeps it as the identity of a rendering, so one object is to be reused from build to build.
 */
export interface PageResources {
  /** URL of a picture of the story. */
  media(name: string): string;
  /** URL of an author's picture from the site profile. */
  sitePicture(name: string): string;
  /** URL of a font file of the theme. */
  font(file: string): string;
  /**
   * Address of a picture of the story relative to the published page, for Open Graph and schema.org; null when the page
   * carries its pictures within itself and they have no address.
   */
  published(name: string): string | null;
}
