const SLICE = 4;

/** Hands the window back to whoever types after a few milliseconds of work; to be asked between two pieces of it. */
export function createSlices(): () => Promise<void> | null {
  let until = performance.now() + SLICE;
  return () => {
    if (performance.now() <= until) return null;
    return new Promise((resolve) => {
      setTimeout(() => {
        until = performance.now() + SLICE;
        resolve();
      });
    });
  };
}
