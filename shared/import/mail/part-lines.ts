import { headLength, isAttribution, isRule, isSeparator } from './mail-phrases.ts';

/** Where in the lines of a mail something begins that its sender did not write for it. */
export type LineCut =
  | { readonly at: number; readonly kind: 'quoted' }
  | { readonly at: number; readonly kind: 'signature' }
  | null;

/** The first line of a signature, or of another mail below this one; null where there is neither. */
export function firstCut(lines: readonly string[]): LineCut {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (beginsAnother(lines, at)) return { at, kind: 'quoted' };
    if (isSignatureSign(line) && lines.slice(at + 1).some(hasWords)) return { at, kind: 'signature' };
  }
  return null;
}

/** True for the line that RFC 3676, 4.3 wants above a signature, also where a program has cut its space off. */
export function isSignatureSign(line: string): boolean {
  return /^--[ \u00a0]?$/.test(line);
}

function beginsAnother(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (headLength(lines, at) > 0) return true;
  if (!isSeparator(line)) return false;
  return !isRule(line) || headBelow(lines, at) > 0;
}

/** Lines below a separator that a head may stand in. */
const BELOW = 4;

function headBelow(lines: readonly string[], at: number): number {
  for (let i = at + 1; i <= at + BELOW; i++) if (headLength(lines, i) > 0) return i;
  return 0;
}

/** How many lines at the beginning of another mail say only that it is one. */
export function linesOfHead(lines: readonly string[]): number {
  let at = 0;
  for (let seen = 0; seen < BELOW && at < lines.length; seen++) {
    while (at < lines.length && !hasWords(lines[at] ?? '') && !isRule(lines[at] ?? '')) at++;
    const length = headLength(lines, at);
    if (length > 0) return at + length;
    if (!isSeparator(lines[at] ?? '') && !isAttribution(lines[at] ?? '')) break;
    at++;
  }
  return at;
}

function hasWords(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line);
}
