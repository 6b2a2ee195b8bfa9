/** After what has been set off by timers that are due at once. */
export function afterTimers(window: Window): Promise<void> {
  return new Promise((resolve) => {
    window.setTimeout(resolve);
  });
}
