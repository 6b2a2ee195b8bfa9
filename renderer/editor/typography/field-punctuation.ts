import { PUNCTUATION_KEYS, smartPunctuation } from '../../../shared/typography/smart-punctuation.ts';
import { composedCharacters, languageOf, nearBefore, typedCharacter } from './typed-character.ts';

interface Set {
  readonly field: HTMLTextAreaElement;
  readonly value: string;
}

/**
 * Does in the fields of the paper what `registerTextPunctuation` does in its text; the field's own undo takes
 * it back.
 */
export function registerFieldPunctuation(paper: HTMLElement): () => void {
  let awaited: EventTarget | null = null;
  let last: Set | null = null;

  const beforeInput = (event: InputEvent) => {
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement)) return;
    const before = () => nearBefore(field.value, field.selectionStart);
    awaited = typedCharacter(event, before) === null ? null : field;
  };
  const input = (event: Event) => {
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement) || field !== awaited) return;
    awaited = null;
    setNow(field, '');
  };
  const setNow = (field: HTMLTextAreaElement, behind: string) => {
    const caret = field.selectionStart;
    const end = caret - behind.length;
    const setting = smartPunctuation(field.value.slice(0, end), languageOf(field));
    if (!setting) return;
    field.setSelectionRange(end - setting.remove, caret);
    // Deprecated and without a successor: nothing else puts words into a field so that its own undo knows of them.
    document.execCommand('insertText', false, setting.insert + behind);
    last = { field, value: field.value };
  };
  const compositionEnd = ({ data, target: field }: CompositionEvent) => {
    const typed = field instanceof HTMLTextAreaElement ? composedCharacters(data) : null;
    if (typed === null || !(field instanceof HTMLTextAreaElement)) return;
    [...typed].forEach((character, at) => {
      if (PUNCTUATION_KEYS.includes(character)) setNow(field, typed.slice(at + 1));
    });
  };
  const keyDown = (event: KeyboardEvent) => {
    const set = last;
    last = event.key.length > 1 && event.key !== 'Backspace' ? last : null;
    const field = event.target;
    if (event.key !== 'Backspace' || event.ctrlKey || event.metaKey || event.altKey || set?.field !== field)
      return;
    if (set.field.value !== set.value || set.field.selectionStart !== set.field.selectionEnd) return;
    event.preventDefault();
    document.execCommand('undo');
  };

  paper.addEventListener('beforeinput', beforeInput);
  paper.addEventListener('input', input);
  paper.addEventListener('compositionend', compositionEnd);
  paper.addEventListener('keydown', keyDown);
  return () => {
    paper.removeEventListener('beforeinput', beforeInput);
    paper.removeEventListener('input', input);
    paper.removeEventListener('compositionend', compositionEnd);
    paper.removeEventListener('keydown', keyDown);
  };
}
