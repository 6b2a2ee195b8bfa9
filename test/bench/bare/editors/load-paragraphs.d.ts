declare global {
  interface Window {
    /** Puts the texts into the editor, a paragraph each. */
    loadParagraphs(texts: readonly string[]): void;
  }
}

export {};
