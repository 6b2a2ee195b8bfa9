/** One font file of the theme and the characters it is for. */
export interface PageFont {
  readonly family: string;
  /** CSS `font-weight` descriptor, e.g. `200 900`. */
  readonly weight: string;
  readonly style: string;
  /** CSS `unicode-range` descriptor: `U+0000-00FF,U+0131`. */
  readonly unicodeRange: string;
  /** CSS `size-adjust` descriptor, for faces that look smaller than their neighbours at the same size. */
  readonly sizeAdjust?: string;
  readonly file: string;
}

/** How a page looks: a style sheet without any `url()`, and the fonts that it names. */
export interface PageTheme {
  readonly css: string;
  readonly fonts: readonly PageFont[];
}
