import type { ClipboardCommand } from '../../shared/ipc/edit.ts';
import { afterTimers } from './after-timers.ts';
import {
  type ClipboardEventName,
  canBePressedAtOnce,
  clipboardEventOf,
  type HeldKey,
  isForText,
  isOfTheWindow,
  isOfWords,
  pressedKey,
  wordsOf,
} from './held-key.ts';
import type { CaretHold, Hold } from './hold.ts';
import { createImeField } from './ime-field.ts';
import { isInTransit } from './in-transit.ts';
import { nextTask } from './next-task.ts';
import { onTheWay } from './on-the-way.ts';
import { createPointed } from './pointed.ts';
import { isPressedHere } from './press-held-key.ts';
import { createWindowClock } from './window-clock.ts';
import { isWritableText } from './writable-text.ts';

/** Holds keys that come before what they are meant for, and gives them to it, each as if it were pressed then. */
export interface TypeAhead {
  /**
   * Until `isThere`, asked whenever the focus moves, or one of the two ends of a hold; not longer than some
   * seconds.
   */
  hold(isThere?: (focused: Element) => boolean): Hold;
  /**
   * Until the words have come from the clipboard into the text that has the focus, or gone there: the window
   * is told of either, however long it takes, also where there are none.
   */
  holdForClipboard(command: ClipboardCommand): Hold;
  /** Until what comes in where the caret is, and will take its time, is there. */
  holdForCaret(): CaretHold;
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
  /** Presses a key that was held, on what has the focus; false for words that nothing there can take. */
  readonly press: (key: HeldKey) => boolean;
  /** Uses the clipboard where the caret is; false where it is refused. */
  readonly clipboard: (command: ClipboardCommand) => Promise<boolean>;
}

/** A disk that answers later than this needs another remedy than patience; what is only to be shown is there sooner. */
const LONGEST_WORK_MS = 8000;
const LONGEST_SHOWING_MS = 2000;
/** What lost the focus without anything else to take it. */
const NOWHERE_MS = 1500;
/** From then on Escape gives up, and is no key for what is awaited. */
const ESCAPABLE_MS = 1000;
const LOOK_AGAIN_MS = 30;

const OF_THE_CLIPBOARD: ReadonlySet<string> = new Set([
  ...['insertFromPaste', 'insertFromPasteAsQuotation', 'deleteByCut'],
]);

interface Wait {
  readonly isThere: ((focused: Element) => boolean) | null;
  readonly since: number;
}

export function createTypeAhead({ window, now, press, clipboard }: TypeAheadHost): TypeAhead {
  const { document } = window;
  const clock = createWindowClock(now);
  const holds = new Set<Wait>();
  const clipboardWaits = new Set<Wait>();
  /** For what is on its way to where the caret is. */
  const caretWaits = new Set<Wait>();
  const listeners = new Set<(words: string) => void>();
  const ime = createImeField(document, (text) => keep({ kind: 'words', text }));
  const pointed = createPointed(document);
  /** Keys whose release belongs to them. */
  const down = new Set<string>();
  let queue: HeldKey[] = [];
  /** Typed after somebody pointed elsewhere, while keys from before are being given to what they were for. */
  let typedAfter: HeldKey[] = [];
  /** Given to what can take no words, and to be told when all have been given. */
  let untaken: HeldKey[] = [];
  let firstHeld = 0;
  let isDelivering = false;
  let isPressing = false;
  let isPointing = false;
  /** Nothing has the focus because somebody wanted it so, or because nothing came that took it. */
  let isNowhereForGood = true;
  let timer = 0;

  const focused = () => document.activeElement ?? document.body;
  const isLost = () => !isNowhereForGood && isInTransit(focused());
  const isAwaiting = () => holds.size > 0 || isLost() || ime.isComposing();
  const isPasting = () => [...clipboardWaits].some((wait) => holds.has(wait));

  function keep(key: HeldKey): void {
    if (queue.length === 0) firstHeld = clock();
    (pointed.isSet() ? typedAfter : queue).push(key);
    lookLater();
  }

  function undelivered(): void {
    const words = wordsOf([...untaken, ...queue]);
    untaken = [];
    queue = [];
    if (words === '') return;
    for (const listener of listeners) listener(words);
  }

  /** Ends the holds whose target is there. */
  function settle(): void {
    const element = focused();
    const time = clock();
    let isLate = false;
    for (const wait of holds) {
      const longest = wait.isThere ? LONGEST_SHOWING_MS : LONGEST_WORK_MS;
      if (wait.isThere?.(element)) holds.delete(wait);
      else if (time - wait.since > longest) isLate = holds.delete(wait);
    }
    if (holds.size > 0) return;
    // What one hold waited for in vain may have come by way of another.
    if (isLate) undelivered();
    if (ime.isComposing()) return;
    if (queue.length > 0) ime.giveBack();
    if (!isLost() || queue.length === 0 || time - firstHeld < NOWHERE_MS) return;
    isNowhereForGood = true;
    undelivered();
  }

  function look(): void {
    settle();
    if (!isAwaiting()) void deliver();
    if (holds.size > 0 || queue.length > 0 || typedAfter.length > 0) lookLater();
  }

  function lookLater(): void {
    if (timer !== 0) return;
    timer = window.setTimeout(() => {
      timer = 0;
      look();
    }, LOOK_AGAIN_MS);
  }

  function pressNext(): HeldKey | null {
    const [key] = queue.splice(0, 1);
    if (!key) return null;
    isPressing = true;
    try {
      // A space within words that a button could not take would press it.
      const isOfUntaken = untaken.length > 0 && isOfWords(key) && !isWritableText(focused());
      if (isOfUntaken || !press(key)) untaken.push(key);
    } finally {
      isPressing = false;
    }
    return key;
  }

  async function deliver(): Promise<void> {
    if (isDelivering) return;
    if (queue.length === 0) {
      undelivered();
      return typedAfter.length > 0 || pointed.isBack() ? goToPointed() : pointed.forget();
    }
    isDelivering = true;
    try {
      // Whoever gives the focus may have more to do with it in the same breath.
      await nextTask();
      while (queue.length > 0) {
        settle();
        if (pointed.back()) await nextTask();
        if (isAwaiting()) break;
        const key = pressNext();
        await nextTask();
        // What a command calls up is drawn behind what it has set off at once.
        if (key && !canBePressedAtOnce(key)) await afterTimers(window);
      }
    } finally {
      isDelivering = false;
    }
    if (queue.length > 0) return lookLater();
    undelivered();
    if (isAwaiting()) return;
    goToPointed();
  }

  /** What was typed after the click follows it. */
  function goToPointed(): void {
    pointed.goThere();
    queue = typedAfter;
    typedAfter = [];
    if (queue.length > 0) look();
  }

  const isHolding = () => {
    settle();
    return pointed.isSet()
      ? isDelivering || typedAfter.length > 0 || pointed.isAwaited()
      : isAwaiting() || isDelivering || queue.length > 0;
  };

  function onKeyDown(event: KeyboardEvent): void {
    if (isPressedHere(event) || isOfTheWindow(event)) return;
    if (!isHolding()) {
      awaitClipboard(event);
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
    if (event.key === 'Escape' && clock() - oldest > ESCAPABLE_MS) {
      holds.clear();
      undelivered();
      return;
    }
    keep({ kind: 'key', pressed });
  }

  function hold(wait: Wait, end: () => void = () => undefined): Hold {
    holds.add(wait);
    lookLater();
    const release = () => {
      end();
      holds.delete(wait);
      look();
    };
    return {
      release,
      abandon() {
        if (holds.has(wait)) undelivered();
        release();
      },
    };
  }

  function holdForCaret(): CaretHold {
    const wait: Wait = { isThere: null, since: clock() };
    caretWaits.add(wait);
    const made = hold(wait, () => caretWaits.delete(wait));
    return { ...made, comeBack: async () => void (pointed.back() && (await nextTask())) };
  }

  function holdForClipboard(command: ClipboardCommand): Hold {
    const name: ClipboardEventName = command === 'paste-plain' ? 'paste' : command;
    const wait: Wait = { isThere: null, since: clock() };
    const happen = (event: Event) => {
      if (pointed.back()) {
        stop(event);
        void clipboard(command).then((isGiven) => isGiven || made.release());
        return;
      }
      window.removeEventListener(name, happen, true);
      // The text that takes the words does so after all who listen.
      void nextTask().then(made.release);
    };
    const made = hold(wait, () => {
      clipboardWaits.delete(wait);
      caretWaits.delete(wait);
      window.removeEventListener(name, happen, true);
    });
    // Where no text has the focus the words go nowhere.
    if (!isWritableText(focused())) holds.delete(wait);
    else {
      clipboardWaits.add(wait);
      caretWaits.add(wait);
      window.addEventListener(name, happen, true);
    }
    return made;
  }

  /** The clipboard may come by way of the native menu: a key that is pressed right after would be there first. */
  function awaitClipboard(event: KeyboardEvent): void {
    const name = clipboardEventOf(event);
    if (!name) return;
    const made = holdForClipboard(name === 'paste' && event.shiftKey ? 'paste-plain' : name);
    void nextTask().then(() => event.defaultPrevented && made.release());
  }

  function onKeyUp(event: KeyboardEvent): void {
    if (!isPressedHere(event) && down.delete(event.code)) stop(event);
  }

  function onBeforeInput(event: InputEvent): void {
    if (isPressing || ime.has(event.target) || event.isComposing || !isHolding()) return;
    if (isPasting() && OF_THE_CLIPBOARD.has(event.inputType)) return;
    const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    stop(event);
    if (text !== '') keep({ kind: 'words', text });
  }

  function onPaste(event: ClipboardEvent): void {
    if (isPressing || !event.clipboardData || !isHolding() || isPasting()) return;
    const { clipboardData } = event;
    stop(event);
    const html = clipboardData.getData('text/html');
    keep({ kind: 'pasted', text: clipboardData.getData('text/plain'), ...(html && { html }) });
  }

  function onPointerDown(event: Event): void {
    isNowhereForGood = true;
    if (queue.length === 0) for (const wait of holds) if (!caretWaits.has(wait)) holds.delete(wait);
    if ([...holds].some((wait) => caretWaits.has(wait))) pointed.leave();
    else if (queue.length === 0) return;
    else if (isAwaiting()) pointed.point();
    else onMouseDown(event);
    void nextTask().then(pointed.clicked);
  }

  /**
   * What was typed belongs to where the caret is before the click moves it: it is pressed while the click is
   * on its way, each key after what the one before has set off.
   */
  function onMouseDown(event: Event): void {
    if (queue.length === 0 || isAwaiting() || pointed.isSet()) return;
    isPointing = true;
    void nextTask().then(() => {
      isPointing = false;
      look();
    });
    onTheWay(event, () => {
      const [next] = queue;
      settle();
      if (!next || isAwaiting()) return false;
      if (!canBePressedAtOnce(next)) {
        pointed.leave();
        return false;
      }
      pressNext();
      return true;
    });
  }

  function onFocusIn(event: FocusEvent): void {
    if (ime.has(event.target)) return;
    isNowhereForGood = false;
    if (isPointing && !isPressing && queue.length > 0) pointed.point();
    pointed.focusIn(event.target);
    if (holds.size > 0 || queue.length > 0) look();
  }

  return {
    hold: (isThere) => hold({ isThere: isThere ?? null, since: clock() }),
    holdForCaret,
    holdForClipboard,
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
        listen(window, 'mousedown', onMouseDown),
        listen(window, 'focusin', onFocusIn),
        listen(window, 'focusout', ({ target }) => pointed.focusOut(target)),
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
