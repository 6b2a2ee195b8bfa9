// The test's DOM has no idle time of its own.
globalThis.requestIdleCallback ??= (run) =>
  Number(setTimeout(() => run({ didTimeout: false, timeRemaining: () => 5 }), 0));
globalThis.cancelIdleCallback ??= (handle) => clearTimeout(handle);
