const PIXELS = new Set(['VP8 ', 'VP8L']);

/** The compressed pixels of a WebP, of each of its frames. */
export function* webpPixels(bytes: Buffer, from = 12): Generator<Buffer> {
  for (let at = from; at + 8 <= bytes.length; ) {
    const name = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (PIXELS.has(name)) yield content;
    // A frame of a moving one: 16 bytes say where it goes.
    if (name === 'ANMF') yield* webpPixels(content, 16);
    at += 8 + length + (length % 2);
  }
}
