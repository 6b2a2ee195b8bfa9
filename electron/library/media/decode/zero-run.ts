/**
 * True where `length` bytes of zero follow each other: compressed pixels never look like that, and lost
 * sectors of a disk do.
 */
export function hasZeroRun(bytes: Uint8Array, length: number): boolean {
  // Of any such stretch one of these has to be a part.
  for (let at = length - 1; at < bytes.length; at += length) {
    if (bytes[at] !== 0) continue;
    let from = at;
    let to = at + 1;
    while (from > 0 && bytes[from - 1] === 0) from--;
    while (to < bytes.length && bytes[to] === 0) to++;
    if (to - from >= length) return true;
  }
  return false;
}
