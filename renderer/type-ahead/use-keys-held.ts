import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Hold } from './hold.ts';
import { holdKeys } from './window-keys.ts';

/** Holds keys from when a popup opens until the focus is in it. */
export function useKeysHeldFor(open: boolean, popup: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (!open) return;
    const hold = holdKeys((focused) => popup.current?.contains(focused) ?? false);
    return () => hold.release();
  }, [open, popup]);
}

/** Holds keys while it is shown: in the place of what is being fetched and takes the focus when it is there. */
export function KeysHeld() {
  const hold = useRef<Hold | null>(null);
  useLayoutEffect(() => {
    hold.current ??= holdKeys();
  }, []);
  // Not before the effects of what has come, in which it takes the focus.
  useEffect(
    () => () => {
      hold.current?.release();
      hold.current = null;
    },
    [],
  );
  return null;
}
