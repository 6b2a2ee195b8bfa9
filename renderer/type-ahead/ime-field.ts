/**
 * A field for an input method, whose keys nobody can hold: it composes there while what the words are meant
 * for is on its way.
 */
export interface ImeField {
  /** Gives it the focus. */
  take(): void;
  has(target: EventTarget | null): boolean;
  /** True while words are being composed there. */
  isComposing(): boolean;
  /** Gives the focus back to what had it, where nothing else has taken it. */
  giveBack(): void;
}

export function createImeField(document: Document, onWords: (text: string) => void): ImeField {
  let field: HTMLTextAreaElement | null = null;
  let before: Element | null = null;
  let isComposing = false;

  function make(): HTMLTextAreaElement {
    const made = document.createElement('textarea');
    made.setAttribute('aria-label', 'Words on their way');
    made.setAttribute('data-in-transit', '');
    made.tabIndex = -1;
    Object.assign(made.style, { position: 'fixed', opacity: '0', width: '1px', height: '1px', border: '0' });
    made.addEventListener('compositionstart', () => {
      isComposing = true;
    });
    made.addEventListener('compositionend', ({ data }) => {
      isComposing = false;
      made.value = '';
      if (data !== '') onWords(data);
    });
    // A dead key, or a method that asks nothing, gives its words without composing.
    made.addEventListener('input', (event) => {
      if (isComposing || (event instanceof InputEvent && event.isComposing) || made.value === '') return;
      const { value } = made;
      made.value = '';
      onWords(value);
    });
    // What has the focus next, has it for good.
    made.addEventListener('blur', () => {
      queueMicrotask(() => {
        isComposing = false;
        made.remove();
      });
    });
    document.body.append(made);
    return made;
  }

  const hasFocus = () => field !== null && document.activeElement === field;

  return {
    take() {
      if (hasFocus()) return;
      before = document.activeElement;
      if (!field?.isConnected) field = make();
      field.focus({ preventScroll: true });
    },
    has: (target) => target !== null && target === field,
    isComposing: () => isComposing && hasFocus(),
    giveBack() {
      if (!hasFocus()) return;
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      if (hasFocus()) field?.blur();
    },
  };
}
