import { mayCorrect, PUNCTUATION_KEYS } from '../../../shared/typography/smart-punctuation.ts';

/** So many characters before the caret tell what may be set. */
const NEAR = 10;

/** The end of what stands before a place, as `typedCharacter` and `composedCharacters` ask for it. */
export function nearBefore(text: string, offset: number): string {
  return text.slice(Math.max(0, offset - NEAR), offset);
}

/**
 * The one character that a key types, when it may be set differently; null for everything else: pasted,
 * composed, deleted. `before` gives what stands before the caret, see `nearBefore`.
 */
export function typedCharacter(event: InputEvent, before: () => string): string | null {
  const { data, inputType, isComposing } = event;
  if (inputType !== 'insertText' || isComposing || data?.length !== 1) return null;
  return PUNCTUATION_KEYS.includes(data) || mayCorrect(before(), data) ? data : null;
}

/**
 * What a dead key came to, when it may be set differently: a quotation mark by itself, or with the letter
 * that does not bear it. Null for what a method of input composed.
 */
export function composedCharacters(data: string): string | null {
  return data.length > 0 && data.length <= 2 && /["']/.test(data) ? data : null;
}

/** The language of the words that an element holds, as the page says it. */
export function languageOf(element: Element | null): string {
  return element?.closest('[lang]')?.getAttribute('lang') || 'en';
}
