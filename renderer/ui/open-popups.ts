import { useEffect, useEffectEvent } from 'react';

const open = new Set<() => void>();

/** Closes all menus and panels that are open: a command of the window has another use for the place. */
export function closePopups(): void {
  for (const close of [...open]) close();
}

/** A popup that a command of the window closes while it is open. */
export function useClosedByCommands(isOpen: boolean, close: () => void): void {
  const closeNow = useEffectEvent(close);
  useEffect(() => {
    if (!isOpen) return;
    const end = () => closeNow();
    open.add(end);
    return () => void open.delete(end);
  }, [isOpen]);
}
