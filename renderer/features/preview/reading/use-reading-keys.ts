import { type KeyboardEvent, useEffect, useEffectEvent } from 'react';
import { assertNever } from '../../../../shared/assert-never.ts';
import { isPressed, type PressedKeys } from '../../../../shared/commands/keys.ts';
import { READING_LETTERS } from '../../../../shared/commands/place-keys.ts';
import { ON_MAC } from '../../../keyboard/on-mac.ts';
import { readingAction } from './reading-keys.ts';

export interface ReadingKeys {
  /** The document of the page; null until there is one. */
  readonly frame: Document | null;
  readonly onGo: (step: 1 | -1) => void;
  /** Null where no story is read. */
  readonly onEdit: (() => void) | null;
  readonly onLeave: () => void;
}

/** A page is at its end when less than this is left of it, in CSS pixels. */
const END = 4;

/** The keys of the reader, from the page itself too; returns what takes those that are pressed around the page. */
export function useReadingKeys({
  frame,
  onGo,
  onEdit,
  onLeave,
}: ReadingKeys): (event: KeyboardEvent) => void {
  /** True when the key was the reader's. */
  const act = (pressed: PressedKeys): boolean => {
    const view = frame?.defaultView ?? null;
    const action = readingAction(pressed, frame !== null && isAtEnd(frame));
    if (!action) return false;
    switch (action.kind) {
      case 'go':
        onGo(action.step);
        return true;
      case 'scroll':
        view?.scrollBy(0, view.innerHeight * action.screens);
        return true;
      case 'edit':
        onEdit?.();
        return true;
      case 'leave':
        onLeave();
        return true;
      default:
        return assertNever(action, 'action');
    }
  };

  const onFrameKey = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (act(event)) event.preventDefault();
  });
  useEffect(() => {
    if (!frame) return;
    const key = (event: globalThis.KeyboardEvent) => onFrameKey(event);
    frame.addEventListener('keydown', key);
    return () => frame.removeEventListener('keydown', key);
  }, [frame]);

  return (event) => {
    // The room itself leaves by Escape.
    if (event.defaultPrevented) return;
    // Buttons and choices take their own keys.
    const isOnControl = (event.target as Element).closest('button, input') !== null;
    if (isOnControl && !isPressed(READING_LETTERS, event, ON_MAC)) return;
    if (act(event)) event.preventDefault();
  };
}

function isAtEnd({ defaultView: view, documentElement }: Document): boolean {
  return view !== null && view.scrollY + view.innerHeight >= documentElement.scrollHeight - END;
}
