import type { LexicalEditor } from 'lexical';

/** The field of a picture or a card that a target is; null for anything that is no field of a block of the text. */
export function fieldWithin(editor: LexicalEditor, target: EventTarget | null): HTMLTextAreaElement | null {
  const isWithin = target instanceof HTMLTextAreaElement && editor.getRootElement()?.contains(target);
  return isWithin ? target : null;
}
