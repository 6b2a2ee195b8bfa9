/** What is put on the clipboard: what programs that know of form take, and what others do. */
export interface Copied {
  readonly html?: string;
  readonly text: string;
}
