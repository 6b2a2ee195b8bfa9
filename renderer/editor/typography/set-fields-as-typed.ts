import { setAsTyped } from '../../../shared/typography/set-as-typed.ts';
import { languageOf, typedCharacter } from './typed-character.ts';

interface Set {
  readonly field: HTMLTextAreaElement;
  readonly value: string;
}

/** Does in the fields of the paper what `setTextAsTyped` does in its text; the field's own undo takes it back. */
export function setFieldsAsTyped(paper: HTMLElement): () => void {
  let awaited: EventTarget | null = null;
  let last: Set | null = null;

  const beforeInput = (event: InputEvent) => {
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement)) return;
    const before = () => field.value.charAt(field.selectionStart - 1);
    awaited = typedCharacter(event, before) === null ? null : field;
  };
  const input = (event: Event) => {
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement) || field !== awaited) return;
    awaited = null;
    const caret = field.selectionStart;
    const setting = setAsTyped(field.value.slice(0, caret), languageOf(field));
    if (!setting) return;
    field.setSelectionRange(caret - setting.remove, caret);
    // Deprecated and without a successor: nothing else puts words into a field so that its own undo knows of them.
    document.execCommand('insertText', false, setting.insert);
    last = { field, value: field.value };
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
  paper.addEventListener('keydown', keyDown);
  return () => {
    paper.removeEventListener('beforeinput', beforeInput);
    paper.removeEventListener('input', input);
    paper.removeEventListener('keydown', keyDown);
  };
}
