import { decodeWindows1252 } from '../../../../shared/import/windows-1252.ts';

/** Words longer than this are no caption but somebody's joke. */
const LONGEST = 5000;

/**
 * Bytes as UTF-8 where they are that, else as Windows-1252, which holds Latin-1: what the field's programs
 * write when they do not say.
 */
export function decodeWords(bytes: Uint8Array, charset?: 'utf-8'): string {
  if (charset) return new TextDecoder('utf-8').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/** On one line, as the fields of a figure are, without what a camera pads with. */
export function oneLineOfWords(text: string): string {
  return text
    .replace(/\0.*$/s, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC')
    .slice(0, LONGEST)
    .toWellFormed()
    .trim();
}
