import { analyse } from 'chardet';
import type { TextReader } from '../../../shared/import/decode-text.ts';
import { ENCODINGS } from '../../../shared/import/encodings.ts';
import { plausibility } from '../../../shared/import/plausible-text.ts';
import { decodeWindows1252, isWindows1252 } from '../../../shared/import/windows-1252.ts';

/** Reads the bytes of any file of text as Node can. */
export const TEXT_READER: TextReader = {
  decode(bytes, encoding) {
    try {
      const decoder = new TextDecoder(encoding, { fatal: true });
      return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
    } catch (cause) {
      // Unknown encodings are RangeErrors, bytes that are not of the encoding are TypeErrors.
      if (cause instanceof TypeError || cause instanceof RangeError) return null;
      throw cause;
    }
  },
  decodeLeniently: (bytes, encoding) =>
    isWindows1252(encoding) ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes),
  guess: likelyEncodings,
};

/**
 * The encodings that bytes may be in, by the detector where it is sure, and by how much each makes of them that looks
 * like words: of a line or two the detector knows little.
 */
function likelyEncodings(bytes: Uint8Array): readonly string[] {
  const start = bytes.subarray(0, GUESSED_BYTES);
  const sure = new Map<string, number>();
  for (const { name, confidence } of analyse(start)) {
    const label = (WINDOWS.get(name) ?? name).toLowerCase();
    if (!sure.has(label)) sure.set(label, confidence / 100);
  }
  const ranked = ENCODINGS.flatMap(({ label }) => {
    const text = label.startsWith('utf-') ? null : TEXT_READER.decode(start, label);
    return text === null ? [] : [{ label, rank: plausibility(text) + (sure.get(label) ?? 0) }];
  });
  return ranked.toSorted((one, other) => other.rank - one.rank).map(({ label }) => label);
}

/** What is enough to know an encoding by. */
const GUESSED_BYTES = 64 * 1024;

/** Windows' encodings hold what these standards do, and the letters and quotation marks that people type beside it. */
const WINDOWS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    'ISO-8859-1': 'windows-1252',
    'ISO-8859-2': 'windows-1250',
    'ISO-8859-7': 'windows-1253',
    'ISO-8859-8': 'windows-1255',
    'ISO-8859-9': 'windows-1254',
  }),
);
