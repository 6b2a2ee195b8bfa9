/**
 * Ends a switch over a closed union. Throws by name at run time, so a node type that a newer Dateline wrote
 * never vanishes silently.
 */
export function assertNever(value: never, what: string): never {
  const type: unknown = (value as { type?: unknown } | null)?.type ?? value;
  throw new Error(`Unknown ${what} "${String(type)}"`);
}
