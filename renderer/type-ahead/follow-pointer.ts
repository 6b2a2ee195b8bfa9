import { duringPropagation } from './during-propagation.ts';
import { canBePressedAtOnce } from './held-key.ts';
import type { KeyParts } from './key-parts.ts';
import { listenFirst } from './listen-first.ts';
import { nextTask } from './next-task.ts';

/** Where somebody points while keys wait for something else, later keys belong; returns what ends it. */
export function followPointer({ window, ime, queue, waits, pointed, delivery }: KeyParts): () => void {
  let isPointing = false;

  function onPointerDown(event: Event): void {
    waits.setNowhereForGood(true);
    if (queue.isEmpty()) waits.clearButForCaret();
    if (waits.isForCaret()) pointed.leave();
    else if (queue.isEmpty()) return;
    else if (waits.isAwaiting()) pointed.point();
    else onMouseDown(event);
    void nextTask().then(pointed.clicked);
  }

  /**
   * What was typed belongs to where the caret is before the click moves it: it is pressed while the click is
   * on its way, each key after what the one before has set off.
   */
  function onMouseDown(event: Event): void {
    if (queue.isEmpty() || waits.isAwaiting() || pointed.isSet()) return;
    isPointing = true;
    void nextTask().then(() => {
      isPointing = false;
      delivery.look();
    });
    duringPropagation(event, () => {
      const next = queue.first();
      waits.settle();
      if (!next || waits.isAwaiting()) return false;
      if (!canBePressedAtOnce(next)) {
        pointed.leave();
        return false;
      }
      delivery.pressNext();
      return true;
    });
  }

  function onFocusIn(event: FocusEvent): void {
    if (ime.has(event.target)) return;
    waits.setNowhereForGood(false);
    if (isPointing && !delivery.isPressing() && !queue.isEmpty()) pointed.point();
    pointed.focusIn(event.target);
    if (!waits.isEmpty() || !queue.isEmpty()) delivery.look();
  }

  const ends = [
    listenFirst(window, 'pointerdown', onPointerDown),
    listenFirst(window, 'mousedown', onMouseDown),
    listenFirst(window, 'focusin', onFocusIn),
    listenFirst(window, 'focusout', ({ target }) => pointed.focusOut(target)),
  ];
  return () => {
    for (const end of ends) end();
  };
}
