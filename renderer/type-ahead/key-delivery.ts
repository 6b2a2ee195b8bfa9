import { afterTimers } from './after-timers.ts';
import type { ClickTarget } from './click-target.ts';
import { canBePressedAtOnce, type HeldKey, isOfWords } from './held-key.ts';
import type { KeyQueue } from './key-queue.ts';
import type { KeyWaits } from './key-waits.ts';
import { nextTask } from './next-task.ts';
import { isWritableText } from './writable-text.ts';

/** Gives the keys that were held to what has the focus, each as if it were pressed then. */
export interface KeyDelivery {
  /** Gives them where nothing is awaited any more, and else looks again later. */
  look(): void;
  lookLater(): void;
  /** Presses the first of them; null where there is none. */
  pressNext(): HeldKey | null;
  isDelivering(): boolean;
  /** True while a key is pressed: what the window hears of then is no new one. */
  isPressing(): boolean;
  /** Looks no more. */
  end(): void;
}

export interface KeyDeliveryHost {
  readonly window: Window;
  readonly queue: KeyQueue;
  readonly waits: KeyWaits;
  readonly pointed: ClickTarget;
  /** False for words that nothing there can take. */
  readonly press: (key: HeldKey) => boolean;
}

const LOOK_AGAIN_MS = 30;

export function createKeyDelivery(host: KeyDeliveryHost): KeyDelivery {
  const { window, queue, waits, pointed, press } = host;
  let isDelivering = false;
  let isPressing = false;
  let isEnded = false;
  let timer = 0;

  function look(): void {
    waits.settle();
    if (!waits.isAwaiting()) void deliver();
    if (!waits.isEmpty() || !queue.isEmpty() || queue.hasTypedAfter()) lookLater();
  }

  function lookLater(): void {
    if (timer !== 0 || isEnded) return;
    timer = window.setTimeout(() => {
      timer = 0;
      look();
    }, LOOK_AGAIN_MS);
  }

  function pressNext(): HeldKey | null {
    const key = queue.take();
    if (!key) return null;
    isPressing = true;
    try {
      // A space within words that a button could not take would press it.
      const isOfUntaken = queue.hasPutAside() && isOfWords(key) && !isWritableText(waits.focused());
      if (isOfUntaken || !press(key)) queue.putAside(key);
    } finally {
      isPressing = false;
    }
    return key;
  }

  async function deliver(): Promise<void> {
    if (isDelivering) return;
    if (queue.isEmpty()) {
      queue.tellUndelivered();
      return queue.hasTypedAfter() || pointed.isBack() ? goToPointed() : pointed.forget();
    }
    isDelivering = true;
    try {
      // Whoever gives the focus may have more to do with it in the same breath.
      await nextTask();
      while (!queue.isEmpty()) {
        waits.settle();
        if (pointed.back()) await nextTask();
        if (waits.isAwaiting()) break;
        const key = pressNext();
        await nextTask();
        if (isEnded) return;
        // What a command calls up is drawn behind what it has set off at once.
        if (key && !canBePressedAtOnce(key)) await afterTimers(window);
      }
    } finally {
      isDelivering = false;
    }
    if (!queue.isEmpty()) return lookLater();
    queue.tellUndelivered();
    if (waits.isAwaiting()) return;
    goToPointed();
  }

  /** What was typed after the click follows it. */
  function goToPointed(): void {
    pointed.goThere();
    queue.takeTypedAfter();
    if (!queue.isEmpty()) look();
  }

  return {
    look,
    lookLater,
    pressNext,
    isDelivering: () => isDelivering,
    isPressing: () => isPressing,
    end() {
      isEnded = true;
      window.clearTimeout(timer);
    },
  };
}
