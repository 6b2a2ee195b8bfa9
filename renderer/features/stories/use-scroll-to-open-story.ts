import type { Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef } from 'react';

/**
 * Keeps the open story's row in sight: when another one is opened, when its row goes elsewhere while
 * somebody looks at it, and when the list comes back from behind a room. Whoever has scrolled away from it
 * stays where they are.
 */
export function useScrollToOpenStory(
  virtual: Virtualizer<HTMLDivElement, Element>,
  row: number,
  openId: string | null,
): void {
  const before = useRef<{ readonly openId: string | null; readonly row: number }>({ openId: null, row: -1 });
  const isShown = virtual.range !== null;
  const wasShown = useRef(false);

  useLayoutEffect(() => {
    if (!isShown) {
      wasShown.current = false;
      return;
    }
    const was = before.current;
    const isBack = !wasShown.current;
    wasShown.current = true;
    before.current = { openId, row };
    if (row < 0) return;
    // Its row may only come with the list that is asked for again after it was opened.
    const isOther = was.openId !== openId || was.row < 0;
    const hasGone = was.row !== row && isInSight(virtual, was.row);
    if (isBack || isOther || hasGone) virtual.scrollToIndex(row);
    // The page gives a list that comes back its place by itself, and is not heard to scroll when it is there already.
    if (isBack) virtual.scrollElement?.dispatchEvent(new Event('scroll'));
  }, [virtual, isShown, row, openId]);
}

function isInSight({ range }: Virtualizer<HTMLDivElement, Element>, row: number): boolean {
  return range !== null && row >= range.startIndex && row <= range.endIndex;
}
