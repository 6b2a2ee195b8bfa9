/** Stands where something is on its way that nobody waits for. */
export function EmptyFallback(): null {
  return null;
}
