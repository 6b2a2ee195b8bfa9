import { type RefObject, useLayoutEffect } from 'react';
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
  useLayoutEffect(() => {
    const hold = holdKeys();
    return () => hold.release();
  }, []);
  return null;
}
