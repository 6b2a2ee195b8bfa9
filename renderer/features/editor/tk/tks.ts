import type { EditorText } from '../../../editor/find/editor-text.ts';
import { createYieldToMain } from '../../../scheduling/yield-to-main.ts';
import type { Notify } from '../../../ui/toast-queue.ts';
import { beginsFrom } from '../find/first-from.ts';
import type { OpenText } from '../open-text.ts';
import { type TkPlace, tkPlaces, tksOf } from './tk-places.ts';

/** The TKs of the open story: marked in the text, and to be gone to one after another. */
export interface Tks {
  /** Selects the next one after the caret, round and round; says so when there is none. */
  next(): void;
}

const REST = 150;

export function createTks(openText: OpenText, notify: Notify): Tks {
  let running = new AbortController();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** The field gone to last: the focus may have been taken back to a button since. */
  let lastField: TkPlace | null = null;

  async function markAll(): Promise<void> {
    const text = openText.current();
    if (!text) return;
    running = new AbortController();
    const { signal } = running;
    const yieldToMain = createYieldToMain();
    const blocks = text.blocks();
    for (const block of blocks) {
      tksOf(block);
      await yieldToMain();
      if (signal.aborted) return;
    }
    text.marks.mark('tk', blocks.flatMap(tksOf));
  }

  openText.onChange(() => {
    running.abort();
    clearTimeout(waiting);
    waiting = setTimeout(() => void markAll(), REST);
  });

  return {
    next() {
      const text = openText.current();
      const places = text ? tkPlaces(text) : [];
      if (!text) return;
      if (places.length === 0) {
        notify({ message: 'There is no TK in this story.', id: 'tk' });
        return;
      }
      const next = places.find(isAfter(text, here(text, lastField))) ?? places[0];
      lastField = next?.kind === 'field' ? next : null;
      if (next?.kind === 'text') text.select(next.span);
      else if (next) {
        next.field.focus();
        next.field.setSelectionRange(next.tk.start, next.tk.end);
        next.field.scrollIntoView({ block: 'nearest' });
      }
    },
  };
}

type Here =
  | { readonly kind: 'field'; readonly field: Element; readonly end: number }
  | { readonly kind: 'text' }
  | null;

function here(text: EditorText, lastField: TkPlace | null): Here {
  const active = document.activeElement;
  const paper = text.editor.getRootElement()?.closest('section');
  if (active instanceof HTMLTextAreaElement && paper?.contains(active)) {
    return { kind: 'field', field: active, end: active.selectionEnd };
  }
  if (lastField?.kind === 'field' && !paper?.contains(active) && lastField.field.isConnected) {
    return { kind: 'field', field: lastField.field, end: lastField.tk.end };
  }
  return { kind: 'text' };
}

function isAfter(text: EditorText, at: Here): (place: TkPlace) => boolean {
  const caret = at?.kind === 'text' ? text.caret('end') : null;
  const element = at?.kind === 'field' ? at.field : caret && text.editor.getElementByKey(caret.key);
  const follows = (other: Element | null) =>
    !element ||
    (other !== null && (element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  return (place) => {
    if (place.kind === 'field') {
      if (at?.kind === 'field' && place.field === at.field) return place.tk.start >= at.end;
      return follows(place.field);
    }
    const { span } = place;
    if (caret?.key === span.block.key) return beginsFrom(span, caret);
    return follows(text.editor.getElementByKey(span.block.key));
  };
}
