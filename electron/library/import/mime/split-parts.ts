const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const HYPHEN = 0x2d;

/** The header block of an entity and what stands below it. */
export interface Entity {
  readonly header: Uint8Array;
  readonly body: Uint8Array;
}

/** Parts an entity at its first blank line (RFC 5322, 2.1); without one all of it is header. */
export function splitEntity(bytes: Uint8Array): Entity {
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf(LINE_FEED, at);
    const next = end < 0 ? bytes.length : end + 1;
    const line = end < 0 ? bytes.length - at : end - at;
    if (line === 0 || (line === 1 && bytes[at] === RETURN))
      return { header: bytes.subarray(0, at), body: bytes.subarray(next) };
    at = next;
  }
  return { header: bytes, body: new Uint8Array() };
}

/**
 * The entities between the lines of a boundary (RFC 2046, 5.1.1), at most `most` of them; a last one that no line ends
 * is there as far as it goes. `left` says how many more there are.
 */
export function splitParts(
  body: Uint8Array,
  boundary: string,
  most: number,
): { readonly parts: readonly Uint8Array[]; readonly left: number } {
  const sign = new TextEncoder().encode(`--${boundary}`);
  const parts: Uint8Array[] = [];
  let left = 0;
  let from = -1;
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf(LINE_FEED, at);
    const next = end < 0 ? body.length : end + 1;
    const kind = boundaryAt(body, at, next, sign);
    if (kind !== null) {
      if (from >= 0 && parts.length < most) parts.push(body.subarray(from, withoutLineEnd(body, from, at)));
      else if (from >= 0) left++;
      if (kind === 'last') return { parts, left };
      from = next;
    }
    at = next;
  }
  if (from >= 0 && from < body.length && parts.length < most) parts.push(body.subarray(from));
  return { parts, left };
}

function boundaryAt(body: Uint8Array, at: number, next: number, sign: Uint8Array): 'part' | 'last' | null {
  if (next - at < sign.length || body[at] !== HYPHEN) return null;
  for (let i = 0; i < sign.length; i++) if (body[at + i] !== sign[i]) return null;
  const rest = Buffer.from(body.subarray(at + sign.length, next))
    .toString('latin1')
    .trimEnd();
  if (rest === '') return 'part';
  return rest === '--' ? 'last' : null;
}

/** The line end before a boundary is the boundary's. */
function withoutLineEnd(body: Uint8Array, from: number, at: number): number {
  let end = at;
  if (end > from && body[end - 1] === LINE_FEED) end--;
  if (end > from && body[end - 1] === RETURN) end--;
  return end;
}
