import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import type { EditorText } from '../../../editor/find/editor-text.ts';
import { attempt } from '../../../session/attempt.ts';
import type { OpenText } from '../open-text.ts';
import type { BlockWord } from './block-words.ts';
import { type FieldWord, fieldWordBox, isCurrent } from './field-spelling.ts';
import { focusedTextField } from './word-places.ts';

/** A marked word with what can be done about it. */
export interface MarkedWord {
  readonly word: string;
  readonly suggestions: readonly string[];
  /** Nothing else is offered: in a field, in a note that is being written, or for whoever goes from word to word. */
  readonly alone: boolean;
  /** Where it stands on the screen now. */
  readonly box: () => DOMRect;
}

/** The menu of suggestions for one word, and the way back to where the word stands. */
export interface SuggestionMenu {
  /** The word that it is open for, or null. */
  word(): BlockWord | FieldWord | null;
  /** `alone` where nothing but the word is meant. */
  offer(text: EditorText, word: BlockWord | FieldWord, alone?: boolean): Promise<void>;
  close(): void;
  /** Gives the focus back to where the word stands that the suggestions were for. */
  goBack(): void;
  /** The word stands in a field, or in a note that had the focus when the suggestions were asked for. */
  isFromField(): boolean;
  /** Does `work` after the menu, which would take the focus; a key quicker than the next frame finds it done. */
  onceClosed(work: () => void): void;
  /** Does at once what waits for the next frame. */
  settle(): void;
  end(): void;
}

/** `show` is told what the menu offers; null when it is closed. */
export function createSuggestionMenu(
  bridge: Pick<DatelineBridge, 'request'>,
  openText: OpenText,
  show: (marked: MarkedWord | null) => void,
): SuggestionMenu {
  let open: BlockWord | FieldWord | null = null;
  /** The field or the note that had the focus when the suggestions were asked for; null for the text itself. */
  let origin: HTMLElement | null = null;
  let awaiting: (() => void) | null = null;
  let frame = 0;

  function settle(): void {
    cancelAnimationFrame(frame);
    const work = awaiting;
    awaiting = null;
    work?.();
  }

  function onceClosed(work: () => void): void {
    settle();
    awaiting = work;
    frame = requestAnimationFrame(settle);
  }

  return {
    word: () => open,
    async offer(text, one, alone = false) {
      open = one;
      origin = 'field' in one ? one.field : focusedTextField(text);
      const reply = await attempt(() =>
        bridge.request('spelling.suggest', { language: one.language, word: one.word }),
      );
      if (open !== one || !('span' in one ? text.isCurrent(one.span.block) : isCurrent(one))) return;
      const box = () =>
        'span' in one ? (text.range(one.span)?.getBoundingClientRect() ?? new DOMRect()) : fieldWordBox(one);
      const suggestions = reply.ok ? reply.value : [];
      show({ word: one.word, suggestions, alone: alone || origin !== null, box });
    },
    close() {
      open = null;
      show(null);
    },
    goBack() {
      const to = origin;
      if (to) onceClosed(() => to.focus());
      else openText.current()?.focus();
    },
    isFromField: () => origin !== null,
    onceClosed,
    settle,
    end: () => cancelAnimationFrame(frame),
  };
}
