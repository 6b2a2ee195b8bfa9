/** The text that the window could not write. */
export interface UnsavedText {
  readonly headline: string;
  /** What went wrong, in a sentence. */
  readonly why: string;
  /** It is kept on this computer, and comes back when its story is opened. */
  readonly isKept: boolean;
}
