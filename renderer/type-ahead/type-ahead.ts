import { type HeldKey, isForText, isOfTheWindow, pressedKey, usesClipboard, wordsOf } from './held-key.ts';
import { createImeField } from './ime-field.ts';
import { isInTransit } from './in-transit.ts';
import { isPressedHere } from './press-held-key.ts';

/** Keys wait from the moment it is made until it ends. */
export interface Hold {
  /** What the keys are meant for has the focus now. */
  release(): void;
  /** It will not come: the person is told what was typed. */
  abandon(): void;
}

/** Holds keys that come before what they are meant for, and gives them to it, each as if it were pressed then. */
export interface TypeAhead {
  /**
   * Until `isThere`, asked whenever the focus moves, or one of the two ends of a hold; not longer than some
   * seconds.
   */
  hold(isThere?: (focused: Element) => boolean): Hold;
  /** Listens until the returned function is called; before everything else that listens to the window. */
  listen(): () => void;
  /** Ends all holds, and tells what was typed. */
  giveUp(): void;
  /** Told the words that could be given to nothing. */
  onUndelivered(listener: (words: string) => void): () => void;
}

export interface TypeAheadHost {
  readonly window: Window;
  readonly now: () => number;
  /** Presses a key that was held, on what has the focus. */
  readonly press: (key: HeldKey) => void | Promise<void>;
}

/** A disk that answers later than this needs another remedy than patience; what is only to be shown is there sooner. */
const LONGEST_WORK_MS = 8000;
const LONGEST_SHOWING_MS = 2000;
/** What lost the focus without anything else to take it. */
const NOWHERE_MS = 1500;
/** From then on Escape gives up, and is no key for what is awaited. */
const ESCAPABLE_MS = 1000;
const LOOK_AGAIN_MS = 30;
const CLIPBOARD_MS = 300;

interface Wait {
  readonly isThere: ((focused: Element) => boolean) | null;
  readonly since: number;
}

export function createTypeAhead({ window, now, press }: TypeAheadHost): TypeAhead {
  const { document } = window;
  const holds = new Set<Wait>();
  const listeners = new Set<(words: string) => void>();
  const ime = createImeField(document, (text) => keep({ kind: 'words', text }));
  /** Keys whose release belongs to them. */
  const down = new Set<string>();
  let queue: HeldKey[] = [];
  let firstHeld = 0;
  let isDelivering = false;
  let isPressing = false;
  let isPasting = false;
  /** Where somebody pointed while keys waited for something else: later keys belong there. */
  let pointedAt: Element | null = null;
  let isPointed = false;
  /** Nothing has the focus because somebody wanted it so, or because nothing came that took it. */
  let isNowhereForGood = true;
  let timer = 0;

  const focused = () => document.activeElement ?? document.body;
  const isLost = () => !isNowhereForGood && isInTransit(focused());
  const isAwaiting = () => holds.size > 0 || isLost();

  function keep(key: HeldKey): void {
    if (queue.length === 0) firstHeld = now();
    queue.push(key);
    lookLater();
  }

  function undelivered(): void {
    const words = wordsOf(queue);
    queue = [];
    if (words === '') return;
    for (const listener of listeners) listener(words);
  }

  /** Ends the holds whose target is there. */
  function settle(): void {
    const element = focused();
    for (const wait of holds) {
      const longest = wait.isThere ? LONGEST_SHOWING_MS : LONGEST_WORK_MS;
      if (wait.isThere?.(element)) holds.delete(wait);
      else if (now() - wait.since > longest) {
        holds.delete(wait);
        undelivered();
      }
    }
    if (holds.size > 0 || !isLost() || queue.length === 0 || now() - firstHeld < NOWHERE_MS) return;
    isNowhereForGood = true;
    undelivered();
  }

  function look(): void {
    settle();
    if (!isAwaiting()) void deliver();
    if (holds.size > 0 || queue.length > 0) lookLater();
  }

  function lookLater(): void {
    if (timer !== 0) return;
    timer = window.setTimeout(() => {
      timer = 0;
      look();
    }, LOOK_AGAIN_MS);
  }

  async function deliver(): Promise<void> {
    if (isDelivering) return;
    if (queue.length === 0) {
      isPointed = false;
      return;
    }
    isDelivering = true;
    try {
      // Whoever gives the focus may have more to do with it in the same breath.
      await nextTask();
      while (queue.length > 0) {
        settle();
        if (isAwaiting()) break;
        const [key] = queue.splice(0, 1);
        isPressing = true;
        if (key) await press(key);
        isPressing = false;
        await nextTask();
      }
    } finally {
      isPressing = false;
      isDelivering = false;
    }
    if (queue.length > 0) return lookLater();
    const back = isPointed ? pointedAt : null;
    isPointed = false;
    pointedAt = null;
    if (back instanceof HTMLElement && back.isConnected) back.focus();
  }

  const isHolding = () => {
    settle();
    return !isPointed && (isAwaiting() || isDelivering || queue.length > 0);
  };

  function onKeyDown(event: KeyboardEvent): void {
    if (isPressedHere(event) || isOfTheWindow(event)) return;
    if (!isHolding()) {
      if (usesClipboard(event)) awaitClipboard();
      return;
    }
    const pressed = pressedKey(event);
    // While nothing has the focus, and nothing waits, the window's own keys are as good as ever.
    if (holds.size === 0 && queue.length === 0 && !isDelivering && !isForText(pressed)) return;
    if (event.isComposing || event.key === 'Process' || event.keyCode === 229) {
      ime.take();
      return;
    }
    stop(event);
    down.add(event.code);
    const oldest = Math.min(...[...holds].map(({ since }) => since));
    if (event.key === 'Escape' && now() - oldest > ESCAPABLE_MS) {
      holds.clear();
      undelivered();
      return;
    }
    keep({ kind: 'key', pressed });
  }

  /** The clipboard comes by way of the native menu, and a key that is pressed right after it would be there first. */
  function awaitClipboard(): void {
    const wait: Wait = { isThere: null, since: now() };
    holds.add(wait);
    isPasting = true;
    const end = () => {
      if (!holds.delete(wait)) return;
      isPasting = false;
      look();
    };
    for (const type of ['paste', 'cut'])
      window.addEventListener(type, () => void nextTask().then(end), { capture: true, once: true });
    window.setTimeout(end, CLIPBOARD_MS);
  }

  function onKeyUp(event: KeyboardEvent): void {
    if (!isPressedHere(event) && down.delete(event.code)) stop(event);
  }

  function onBeforeInput(event: InputEvent): void {
    if (isPressing || isPasting || ime.has(event.target) || event.isComposing || !isHolding()) return;
    const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    stop(event);
    if (text !== '') keep({ kind: 'words', text });
  }

  function onPaste(event: ClipboardEvent): void {
    if (isPressing || isPasting || !event.clipboardData || !isHolding()) return;
    const { clipboardData } = event;
    stop(event);
    const html = clipboardData.getData('text/html');
    keep({ kind: 'pasted', text: clipboardData.getData('text/plain'), ...(html && { html }) });
  }

  function onPointerDown(): void {
    isNowhereForGood = true;
    if (queue.length === 0) holds.clear();
    else if (!isPointed) {
      isPointed = true;
      pointedAt = null;
    }
  }

  function onFocusIn(event: FocusEvent): void {
    if (ime.has(event.target)) return;
    isNowhereForGood = false;
    if (isPointed && pointedAt === null && event.target instanceof Element) pointedAt = event.target;
    if (holds.size > 0 || queue.length > 0) look();
  }

  return {
    hold(isThere) {
      const wait: Wait = { isThere: isThere ?? null, since: now() };
      holds.add(wait);
      lookLater();
      const end = () => {
        holds.delete(wait);
        look();
      };
      return {
        release: end,
        abandon() {
          if (holds.has(wait)) undelivered();
          end();
        },
      };
    },
    giveUp() {
      holds.clear();
      undelivered();
    },
    listen() {
      const ends = [
        listen(window, 'keydown', onKeyDown),
        listen(window, 'keyup', onKeyUp),
        listen(window, 'beforeinput', onBeforeInput),
        listen(window, 'paste', onPaste),
        listen(window, 'pointerdown', onPointerDown),
        listen(window, 'focusin', onFocusIn),
      ];
      return () => {
        for (const end of ends) end();
        window.clearTimeout(timer);
      };
    },
    onUndelivered(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function listen<K extends keyof WindowEventMap>(
  window: Window,
  type: K,
  listener: (event: WindowEventMap[K]) => void,
): () => void {
  window.addEventListener(type, listener, true);
  return () => window.removeEventListener(type, listener, true);
}

/**
 * After everything that what just happened has set off: each key has a task of its own, as those of a
 * keyboard have.
 */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
