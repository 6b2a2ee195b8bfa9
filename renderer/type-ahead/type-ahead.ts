import type { ClipboardCommand } from '../../shared/ipc/edit.ts';
import { createClickTarget } from './click-target.ts';
import { followPointer } from './follow-pointer.ts';
import type { ClipboardEventName, HeldKey } from './held-key.ts';
import type { CaretHold, Hold } from './hold.ts';
import { holdTyped } from './hold-typed.ts';
import { createImeField } from './ime-field.ts';
import { createKeyDelivery } from './key-delivery.ts';
import { createKeyQueue } from './key-queue.ts';
import { createKeyWaits, type KeyWait } from './key-waits.ts';
import { nextTask } from './next-task.ts';
import { stopEvent } from './stop-event.ts';
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
  /** True while there is a hold. */
  isAwaited(): boolean;
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

export function createTypeAhead({ window, now, press, clipboard }: TypeAheadHost): TypeAhead {
  const { document } = window;
  const clock = createWindowClock(now);
  const pointed = createClickTarget(document);
  const queue = createKeyQueue(clock, pointed);
  const ime = createImeField(document, (text) => {
    queue.keep({ kind: 'words', text });
    delivery.lookLater();
  });
  const waits = createKeyWaits(document, clock, queue, ime);
  const delivery = createKeyDelivery({ window, queue, waits, pointed, press });
  const parts = { window, clock, ime, queue, waits, pointed, delivery };

  function hold(wait: KeyWait, end: () => void = () => undefined): Hold {
    waits.add(wait);
    delivery.lookLater();
    const release = () => {
      end();
      waits.delete(wait);
      delivery.look();
    };
    return {
      release,
      abandon() {
        if (waits.has(wait)) queue.tellUndelivered();
        release();
      },
    };
  }

  function holdForCaret(): CaretHold {
    const wait: KeyWait = { isThere: null, since: clock() };
    waits.addForCaret(wait);
    return { ...hold(wait), comeBack: async () => void (pointed.back() && (await nextTask())) };
  }

  function holdForClipboard(command: ClipboardCommand): Hold {
    const name: ClipboardEventName = command === 'paste-plain' ? 'paste' : command;
    const wait: KeyWait = { isThere: null, since: clock() };
    const happen = (event: Event) => {
      if (pointed.back()) {
        stopEvent(event);
        // A text hears of its caret in a task of its own, and words from the clipboard would overtake it.
        void nextTask()
          .then(() => clipboard(command))
          .then((isGiven) => isGiven || made.release());
        return;
      }
      window.removeEventListener(name, happen, true);
      // The text that takes the words does so after all who listen.
      void nextTask().then(made.release);
    };
    const made = hold(wait, () => window.removeEventListener(name, happen, true));
    // Where no text has the focus the words go nowhere.
    if (!isWritableText(waits.focused())) waits.delete(wait);
    else {
      waits.addForClipboard(wait);
      window.addEventListener(name, happen, true);
    }
    return made;
  }

  return {
    hold: (isThere) => hold({ isThere: isThere ?? null, since: clock() }),
    holdForCaret,
    holdForClipboard,
    isAwaited() {
      waits.settle();
      return !waits.isEmpty();
    },
    giveUp() {
      waits.clear();
      queue.tellUndelivered();
    },
    listen() {
      const ends = [holdTyped(parts, holdForClipboard), followPointer(parts)];
      return () => {
        for (const end of ends) end();
        delivery.end();
      };
    },
    onUndelivered: queue.onUndelivered,
  };
}
