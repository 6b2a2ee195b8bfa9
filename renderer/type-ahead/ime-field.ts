/**
 * A field for an input method, whose keys nobody can hold: it composes there while what the words are meant
 * for is on its way.
 */
export interface ImeField {
  /** Gives it the focus. */
  take(): void;
  has(target: EventTarget | null): boolean;
}

export function createImeField(document: Document, onWords: (text: string) => void): ImeField {
  let field: HTMLTextAreaElement | null = null;

  function make(): HTMLTextAreaElement {
    const made = document.createElement('textarea');
    made.setAttribute('aria-label', 'Words on their way');
    made.tabIndex = -1;
    Object.assign(made.style, { position: 'fixed', opacity: '0', width: '1px', height: '1px', border: '0' });
    made.addEventListener('compositionend', ({ data }) => {
      made.value = '';
      if (data !== '') onWords(data);
    });
    // What has the focus next, has it for good.
    made.addEventListener('blur', () => queueMicrotask(() => made.remove()));
    document.body.append(made);
    return made;
  }

  return {
    take() {
      if (!field?.isConnected) field = make();
      field.focus({ preventScroll: true });
    },
    has: (target) => target !== null && target === field,
  };
}
