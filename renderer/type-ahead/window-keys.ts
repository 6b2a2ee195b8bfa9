import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import { pressHeldKey } from './press-held-key.ts';
import { createTypeAhead, type Hold, type TypeAhead } from './type-ahead.ts';

/** A window has one keyboard; null before it is listened to, and where there is no window. */
let keys: TypeAhead | null = null;

const refusedListeners = new Set<(message: string) => void>();

const NO_HOLD: Hold = { release: () => undefined, abandon: () => undefined };

/** Begins to hold keys that come too early; has to be the first that listens to the window. */
export function listenForKeys(bridge: Pick<DatelineBridge, 'request'>): () => void {
  const begun = createTypeAhead({
    window,
    now: () => performance.now(),
    press: (key) =>
      pressHeldKey(document, key, (command) => {
        const hold = begun.holdForClipboard(command === 'paste-plain' ? 'paste' : command);
        bridge.request('edit.clipboard', { command }).then(
          (reply) => {
            if (reply.ok) return;
            // What is refused does not come.
            hold.release();
            for (const listener of refusedListeners) listener(reply.error.message);
          },
          (error: unknown) => {
            hold.release();
            reportError(error);
          },
        );
      }),
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

/** Told why, in a sentence, when a held key could not use the clipboard. */
export function onClipboardRefused(listener: (message: string) => void): () => void {
  refusedListeners.add(listener);
  return () => refusedListeners.delete(listener);
}
