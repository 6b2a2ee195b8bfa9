import { mayCorrect, SET_CHARACTERS } from '../../../shared/typography/set-as-typed.ts';

/**
 * The one character that a key types, when it may be set differently; null for everything else: pasted,
 * composed, deleted.
 */
export function typedCharacter(event: InputEvent, before: () => string): string | null {
  const { data, inputType, isComposing } = event;
  if (inputType !== 'insertText' || isComposing || data?.length !== 1) return null;
  return SET_CHARACTERS.includes(data) || mayCorrect(before(), data) ? data : null;
}

/** The language of the words that an element holds, as the page says it. */
export function languageOf(element: Element | null): string {
  return element?.closest('[lang]')?.getAttribute('lang') || 'en';
}
