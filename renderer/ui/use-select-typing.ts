import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { comparable } from './combobox-rows.ts';
import { useClosedByCommands } from './open-popups.ts';

/** Letters that follow one another within this belong to one word. */
const WORD_PAUSE = 800;

export interface SelectTyping {
  readonly open: boolean;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onOpenChange: (open: boolean) => void;
  /** Told when the list has come to rest, open or closed. */
  readonly onOpenChangeComplete: (open: boolean) => void;
  /** Hears the keys of the button and of the list before the widget does. */
  readonly press: (event: KeyboardEvent) => void;
}

interface Typed {
  word: string;
  at: number;
  /** Letters were the last to move the highlight: a space is one of them then, and chooses nothing. */
  isTyping: boolean;
  isAtRest: boolean;
  /** Enter came before the list was there to choose from. */
  isChosen: boolean;
}

const nothing = (): Typed => ({ word: '', at: 0, isTyping: false, isAtRest: false, isChosen: false });

/**
 * Letters typed on a select move the highlight, and open it first where it is closed: the widget would
 * change the value behind a closed list. Only Enter, or a click, chooses what they have found.
 */
export function useSelectTyping(labels: readonly string[]): SelectTyping {
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const typed = useRef(nothing());
  useClosedByCommands(open, close);

  function close(): void {
    typed.current = nothing();
    setOpen(false);
  }

  function rows(): readonly HTMLElement[] {
    return [...(list.current?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
  }

  function show(): void {
    const all = rows();
    const active = all.indexOf(document.activeElement as HTMLElement);
    const at = active < 0 ? all.findIndex((row) => row.ariaSelected === 'true') : active;
    const found = labelFor(typed.current.word, labels, at);
    if (found >= 0) all[found]?.focus();
  }

  function press(event: KeyboardEvent): void {
    const state = typed.current;
    const { key, nativeEvent, timeStamp } = event;
    if (nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const isLetter = key.length === 1 && (key !== ' ' || state.isTyping);
    const isEarlyEnter = key === 'Enter' && open && state.isTyping && !state.isAtRest;
    if (!isLetter && !isEarlyEnter) {
      if (key !== 'Shift') state.isTyping = false;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (isEarlyEnter) {
      state.isChosen = true;
      return;
    }
    if (state.isChosen) return;
    state.word = timeStamp - state.at > WORD_PAUSE ? key : state.word + key;
    state.at = timeStamp;
    state.isTyping = true;
    if (!open) setOpen(true);
    else if (state.isAtRest) show();
  }

  return {
    open,
    list,
    press,
    onOpenChange(next) {
      if (next) setOpen(true);
      else close();
    },
    onOpenChangeComplete(isOpen) {
      const state = typed.current;
      state.isAtRest = isOpen;
      if (!isOpen || !state.isTyping) return;
      show();
      if (state.isChosen) (document.activeElement as HTMLElement | null)?.click();
    },
  };
}

/**
 * The label that a word begins, looked for from where the highlight is; one letter again and again goes
 * from one to the next.
 */
function labelFor(word: string, labels: readonly string[], from: number): number {
  const wanted = comparable(word);
  if (wanted === '') return -1;
  const begins = (start: string, first: number) => {
    for (let step = 0; step < labels.length; step++) {
      const at = (Math.max(first, 0) + step) % labels.length;
      if (comparable(labels[at] ?? '').startsWith(start)) return at;
    }
    return -1;
  };
  const whole = wanted.length > 1 ? begins(wanted, from) : -1;
  const [letter = ''] = wanted;
  const isOneLetter = [...wanted].every((each) => each === letter);
  return whole < 0 && isOneLetter ? begins(letter, from + 1) : whole;
}
