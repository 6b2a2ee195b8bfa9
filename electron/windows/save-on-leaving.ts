export interface LeavingSignals {
  /** Electron's window and power monitor: they tell that the person or the computer is about to go away. */
  readonly window: NodeJS.EventEmitter;
  readonly power: NodeJS.EventEmitter;
  /** Brings what was typed to the disk. */
  save(): Promise<unknown>;
  /** Closes in order, which saves first. */
  quit(): void;
}

/**
 * Saves whenever the person or the computer goes away without closing the window: nobody can tell how that
 * ends. A system that shuts down is asked to wait for an orderly end, where it listens.
 */
export function saveOnLeaving({ window, power, save, quit }: LeavingSignals): void {
  const saveNow = () => void save();
  // Windows asks before it logs out, and tells when it does; the answer is never "no", which would keep
  // people at their desks.
  for (const event of ['query-session-end', 'session-end']) window.on(event, saveNow);
  // A lid that is closed, a locked screen, another person at the same Mac.
  for (const event of ['suspend', 'lock-screen', 'user-did-resign-active']) power.on(event, saveNow);
  power.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault();
    quit();
  });
}
