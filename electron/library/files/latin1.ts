/** The bytes from `from` to before `to` as characters of the same number (ISO 8859-1), which no byte is lost by. */
export function latin1(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
