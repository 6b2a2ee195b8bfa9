/** What a window that has nothing else to do takes from one look to the next, with some room. */
const LONGEST_STEP_MS = 60;

/**
 * Milliseconds in which the window came round to its work. A machine that others keep busy may not let it do
 * so for seconds, in which nothing that it waits for can come: they count for little.
 */
export function createWindowClock(now: () => number): () => number {
  let seen = now();
  let passed = 0;
  return () => {
    const time = now();
    passed += Math.min(time - seen, LONGEST_STEP_MS);
    seen = time;
    return passed;
  };
}
