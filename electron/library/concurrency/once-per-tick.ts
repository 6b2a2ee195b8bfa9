/** Runs `task` once at the end of this turn of the event loop, however often it is asked for meanwhile. */
export function oncePerTick(task: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    setImmediate(() => {
      isWaiting = false;
      task();
    });
  };
}
