import type { ImeField } from './ime-field.ts';
import { isInTransit } from './in-transit.ts';
import type { KeyQueue } from './key-queue.ts';

/** What keys wait for. */
export interface KeyWait {
  /** True for what has the focus once it is there; null where somebody says so. */
  readonly isThere: ((focused: Element) => boolean) | null;
  /** Milliseconds of the clock. */
  readonly since: number;
}

/** Everything that keys wait for now. */
export interface KeyWaits {
  add(wait: KeyWait): void;
  /** For words that come from the clipboard to where the caret is, or go there. */
  addForClipboard(wait: KeyWait): void;
  /** For something else that is on its way to where the caret is. */
  addForCaret(wait: KeyWait): void;
  has(wait: KeyWait): boolean;
  delete(wait: KeyWait): void;
  clear(): void;
  /** Somebody pointed: only what is on its way to where the caret was is still wanted. */
  clearButForCaret(): void;
  isEmpty(): boolean;
  /** True while something is on its way to where the caret is. */
  isForCaret(): boolean;
  /** True while one for the clipboard is among them. */
  isPasting(): boolean;
  /** When the oldest of them began; infinite where there is none. */
  oldest(): number;
  /** Whether nothing has the focus because somebody wanted it so. */
  setNowhereForGood(isForGood: boolean): void;
  focused(): Element;
  /** True while keys have to wait, be it only for something to take the focus. */
  isAwaiting(): boolean;
  /** Ends those whose target is there, or that last too long. */
  settle(): void;
}

/** A disk that answers later than this needs another remedy than patience; what is only to be shown is there sooner. */
const LONGEST_WORK_MS = 8000;
const LONGEST_SHOWING_MS = 2000;
/** What lost the focus without anything else to take it. */
const NOWHERE_MS = 1500;

export function createKeyWaits(
  document: Document,
  clock: () => number,
  queue: KeyQueue,
  ime: ImeField,
): KeyWaits {
  const waits = new Set<KeyWait>();
  const clipboardWaits = new Set<KeyWait>();
  const caretWaits = new Set<KeyWait>();
  /** Nothing has the focus because somebody wanted it so, or because nothing came that took it. */
  let isNowhereForGood = true;

  const focused = () => document.activeElement ?? document.body;
  const isLost = () => !isNowhereForGood && isInTransit(focused());

  return {
    add: (wait) => void waits.add(wait),
    addForClipboard(wait) {
      waits.add(wait);
      clipboardWaits.add(wait);
      caretWaits.add(wait);
    },
    addForCaret(wait) {
      waits.add(wait);
      caretWaits.add(wait);
    },
    has: (wait) => waits.has(wait),
    delete(wait) {
      waits.delete(wait);
      clipboardWaits.delete(wait);
      caretWaits.delete(wait);
    },
    clear: () => waits.clear(),
    clearButForCaret() {
      for (const wait of waits) if (!caretWaits.has(wait)) waits.delete(wait);
    },
    isEmpty: () => waits.size === 0,
    isForCaret: () => [...caretWaits].some((wait) => waits.has(wait)),
    isPasting: () => [...clipboardWaits].some((wait) => waits.has(wait)),
    oldest: () => Math.min(...[...waits].map(({ since }) => since)),
    setNowhereForGood(isForGood) {
      isNowhereForGood = isForGood;
    },
    focused,
    isAwaiting: () => waits.size > 0 || isLost() || ime.isComposing(),
    settle() {
      const element = focused();
      const time = clock();
      let isLate = false;
      for (const wait of waits) {
        const longest = wait.isThere ? LONGEST_SHOWING_MS : LONGEST_WORK_MS;
        if (wait.isThere?.(element)) waits.delete(wait);
        else if (time - wait.since > longest) isLate = waits.delete(wait);
      }
      if (waits.size > 0) return;
      // What one hold waited for in vain may have come by way of another.
      if (isLate) queue.tellUndelivered();
      if (ime.isComposing()) return;
      if (!queue.isEmpty()) ime.giveBack();
      if (!isLost() || queue.isEmpty() || time - queue.heldSince() < NOWHERE_MS) return;
      isNowhereForGood = true;
      queue.tellUndelivered();
    },
  };
}
