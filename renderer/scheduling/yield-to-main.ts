/** Milliseconds of work before the window gets its turn. */
const BUDGET = 4;

/**
 * For long work on the main thread: to be called between two pieces of it. Answers null while the budget of
 * a few milliseconds lasts, else a promise that resolves when input and painting have had their turn.
 */
export function createYieldToMain(): () => Promise<void> | null {
  let until = performance.now() + BUDGET;
  return () => {
    if (performance.now() <= until) return null;
    return new Promise((resolve) => {
      setTimeout(() => {
        until = performance.now() + BUDGET;
        resolve();
      });
    });
  };
}
