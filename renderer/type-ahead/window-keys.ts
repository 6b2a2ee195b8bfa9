import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import type { ClipboardCommand } from '../../shared/ipc/edit.ts';
import type { CaretHold, Hold } from './hold.ts';
import { pressHeldKey } from './press-held-key.ts';
import { createTypeAhead, type TypeAhead } from './type-ahead.ts';

/** A window has one keyboard; null before it is listened to, and where there is no window. */
let keys: TypeAhead | null = null;

const refusedListeners = new Set<(message: string | null) => void>();

const NO_HOLD: CaretHold = {
  release: () => undefined,
  abandon: () => undefined,
  comeBack: async () => undefined,
};

/** Begins to hold keys that come too early; has to be the first that listens to the window. */
export function listenForKeys(bridge: Pick<DatelineBridge, 'request'>): () => void {
  async function clipboard(command: ClipboardCommand): Promise<boolean> {
    try {
      const reply = await bridge.request('edit.clipboard', { command });
      for (const listener of refusedListeners) listener(reply.ok ? null : reply.error.message);
      return reply.ok;
    } catch (error) {
      reportError(error);
      return false;
    }
  }
  const begun = createTypeAhead({
    window,
    now: () => performance.now(),
    press: (key) =>
      pressHeldKey(document, key, (command) => {
        const hold = begun.holdForClipboard(command);
        // What is refused does not come.
        void clipboard(command).then((isGiven) => isGiven || hold.release());
      }),
    clipboard,
  });
  const end = begun.listen();
  keys = begun;
  return () => {
    end();
    if (keys === begun) keys = null;
  };
}

/**
 * Keys that are pressed from now on are held, until the focus is where `isThere` says, or the hold is ended
 * by whoever made it: for every change of what has the focus that does not happen at once.
 */
export function holdKeys(isThere?: (focused: Element) => boolean): Hold {
  return keys?.hold(isThere) ?? NO_HOLD;
}

/** True while keys are held for something that is on its way, and takes the focus when it is there. */
export function isFocusAwaited(): boolean {
  return keys?.isAwaited() ?? false;
}

/** Keys wait for what comes in where the caret is, and it comes in there also after a click elsewhere. */
export function holdKeysForCaret(): CaretHold {
  return keys?.holdForCaret() ?? NO_HOLD;
}

/**
 * Something comes up that nobody expected, as a question: it must not be answered by keys that were pressed
 * for something else.
 */
export function giveUpHeldKeys(): void {
  keys?.giveUp();
}

/** Told the words that could be given to nothing. */
export function onUndeliveredKeys(listener: (words: string) => void): () => void {
  return keys?.onUndelivered(listener) ?? (() => undefined);
}

/** Told why, in a sentence, when a held key could not use the clipboard, and null when one could. */
export function onClipboardRefused(listener: (message: string | null) => void): () => void {
  refusedListeners.add(listener);
  return () => refusedListeners.delete(listener);
}
