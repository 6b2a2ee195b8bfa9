/**
 * A parameter of a header line (RFC 2045, 5.1), empty where it has none; what RFC 2231 writes in pieces is not
 * read.
 */
export function parameterOf(value: string, name: string): string {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]+))`, 'i').exec(value);
  return (found?.[1]?.replace(/\\(.)/g, '$1') ?? found?.[2] ?? '').trim();
}
