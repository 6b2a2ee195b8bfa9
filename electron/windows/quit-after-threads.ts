interface LeavingApp {
  on(event: 'will-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  quit(): void;
}

/**
 * Ends the threads before the program ends. The program itself waits for each of them without a limit, and
 * one that hangs would keep it there without a window, for nobody to see, and keep every later start away:
 * everything is on the disk by then, so it is ended hard.
 */
export function quitAfterThreads(
  app: LeavingApp,
  isBusy: () => boolean,
  endThreads: () => Promise<boolean>,
  endHard: () => void,
): void {
  let ending = false;
  app.on('will-quit', (event) => {
    if (!ending && !isBusy()) return;
    event.preventDefault();
    if (ending) return;
    ending = true;
    const leave = (ended: boolean) => {
      ending = false;
      if (ended) app.quit();
      else endHard();
    };
    endThreads().then(leave, () => leave(false));
  });
}
