import { type Inline, notesIn, plainText } from '../inline.ts';

/** A line of the story, and its notes after it. */
export function lineTexts(inlines: readonly Inline[]): readonly string[] {
  return [plainText(inlines), ...notesIn(inlines).map((note) => plainText(note.children))];
}

/** These texts on lines of their own, without the empty ones. */
export function joinLines(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
