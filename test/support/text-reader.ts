import type { TextReader } from '../../shared/import/decode-text.ts';

/** Reads bytes as the platform does, and takes them for `guess` where nothing says their encoding. */
export const textReader = (guess: string | null = null): TextReader => ({
  decode(bytes, encoding) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  },
  decodeLeniently: (bytes, encoding) => new TextDecoder(encoding).decode(bytes),
  guess: () => (guess === null ? [] : [guess]),
});
