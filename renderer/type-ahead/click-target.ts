import { type CaretPlace, caretPlace } from './caret-place.ts';

/**
 * Where somebody pointed while keys from before waited: later keys belong there. What was on its way into a
 * text belongs to where the caret was then.
 */
export interface ClickTarget {
  isSet(): boolean;
  /** True where something is on its way to where the caret was. */
  isAwaited(): boolean;
  /** True while the caret is where it was before somebody pointed elsewhere. */
  isBack(): boolean;
  /** Somebody points elsewhere, while keys wait for something that takes the focus by itself. */
  point(): void;
  /** Somebody points elsewhere, while something is on its way to where the caret is. */
  leave(): void;
  /** The click has moved the caret, or will not. */
  clicked(): void;
  focusIn(target: EventTarget | null): void;
  focusOut(target: EventTarget | null): void;
  /** Gives the caret back to what is on its way; false where it is there. */
  back(): boolean;
  /** Goes to where somebody pointed. */
  goThere(): void;
  forget(): void;
}

export function createClickTarget(document: Document): ClickTarget {
  let isSet = false;
  let isBack = false;
  let left: CaretPlace | null = null;
  /** What took the focus by the click. */
  let element: HTMLElement | null = null;
  let there: CaretPlace | null = null;

  const focused = () => {
    const { activeElement, body } = document;
    return activeElement instanceof HTMLElement && activeElement !== body ? activeElement : null;
  };
  const forget = () => {
    isSet = false;
    isBack = false;
    left = null;
    element = null;
    there = null;
  };

  return {
    isSet: () => isSet,
    isAwaited: () => left !== null,
    isBack: () => isBack,
    point() {
      isSet = true;
    },
    leave() {
      const active = focused();
      // Of several clicks in a row the first one took the caret away.
      if (active && (!left || isBack)) left = caretPlace(active);
      isSet = true;
      isBack = false;
      element = null;
      there = null;
    },
    clicked() {
      if (isSet && !isBack) element ??= focused();
    },
    focusIn(target) {
      if (isSet && !isBack && target instanceof HTMLElement) element ??= target;
    },
    focusOut(target) {
      if (isSet && !isBack && element && target === element) there = caretPlace(element);
    },
    back() {
      if (!left?.element.isConnected || isBack) return false;
      isBack = true;
      const active = focused();
      there = active && caretPlace(active, left);
      left.giveBack();
      return true;
    },
    goThere() {
      const place = there;
      const isElsewhere = isBack || focused() !== place?.element;
      forget();
      if (isElsewhere) place?.giveBack();
    },
    forget,
  };
}
