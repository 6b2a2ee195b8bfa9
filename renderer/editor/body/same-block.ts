/** True when two blocks say the same, whatever objects they are made of. Both are plain trees. */
export function sameBlock(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) => Object.hasOwn(b, key) && sameBlock(a[key as keyof typeof a], b[key as keyof typeof b]),
  );
}
