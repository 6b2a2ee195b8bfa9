import { DatelineError } from '../../../shared/result.ts';

/** What Hunspell calls encodings that the web calls otherwise. */
const NAMED_OTHERWISE: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    'tis620-2533': 'windows-874',
    utf8: 'utf-8',
  }),
);

/** The encoding that an `.aff` names; null when it names none. */
export function encodingIn(bytes: Uint8Array): string | null {
  const written = /^\s*SET\s+(\S+)/m.exec(new TextDecoder('latin1').decode(bytes))?.[1]?.toLowerCase();
  if (written === undefined) return null;
  const plain = written.replace(/^microsoft-cp/, 'windows-').replace(/^iso-?8859-/, 'iso-8859-');
  return NAMED_OTHERWISE.get(plain) ?? plain;
}

/**
 * The text of one of Hunspell's files. Without a name for its encoding it is UTF-8 if it can be, else
 * Western European. Throws a sentence.
 */
export function hunspellText(file: string, bytes: Uint8Array, encoding: string | null): string {
  if (encoding === null) return unnamed(bytes);
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch (cause) {
    throw new DatelineError(
      'unreadable-input',
      `${file} is written in ${encoding}, which Dateline does not know: use a copy of the dictionary in UTF-8.`,
      { cause },
    );
  }
}

function unnamed(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}
