/** A task that waits for a pause, but not for ever. */
export interface IdleTask {
  /** Something happened that the task should follow. Costs next to nothing. */
  touch(): void;
  cancel(): void;
}

/** Times in milliseconds. */
export interface IdleTaskTimes {
  /** How long nothing must have happened. */
  readonly pause: number;
  /** After this long the task runs in the midst of things. */
  readonly atLatest: number;
}

/**
 * Runs `task` in the window's idle time once touches have paused, so that it never stands between a key and
 * its letter.
 */
export function idleTask(task: () => void, { pause, atLatest }: IdleTaskTimes): IdleTask {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle: number | undefined;
  let first: number | undefined;

  function run(): void {
    idle = undefined;
    first = undefined;
    task();
  }

  function cancel(): void {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
    timer = undefined;
    idle = undefined;
  }

  return {
    touch() {
      const now = performance.now();
      first ??= now;
      cancel();
      const wait = Math.max(0, Math.min(pause, first + atLatest - now));
      timer = setTimeout(() => {
        idle = requestIdleCallback(run, { timeout: pause });
      }, wait);
    },
    cancel() {
      cancel();
      first = undefined;
    },
  };
}
