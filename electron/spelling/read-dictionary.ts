import { readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { buildITrieFromWords, decodeTrie, type ITrie } from 'cspell-trie-lib';
import { DatelineError } from '../../shared/result.ts';
import { type Dictionary, dictionaryOf } from './dictionary.ts';
import { plainWord } from './plain-word.ts';

/** What a dictionary may be in, by the end of its name; one of Hunspell's is only looked at to be able to say that it is not read. */
export const DICTIONARY_FILE = /\.(?:txt|b?trie|b?trie\.gz|dic)$/i;

/** The largest of those that come with Dateline has a tenth of this. */
const MOST_BYTES = 100_000_000;

/** Reads a dictionary: one of cspell's, or a list of words, one a line. Throws a sentence. */
export function readDictionary(file: string, mostBytes: number = MOST_BYTES): Dictionary {
  if (file.toLowerCase().endsWith('.dic')) throw ofHunspell(file);
  try {
    return dictionaryOf(readTrie(file, mostBytes));
  } catch (cause) {
    if (cause instanceof DatelineError) throw cause;
    throw new DatelineError(
      'unreadable-input',
      `${file} cannot be read as a dictionary: replace it by a whole copy, or take it out of the folder.`,
      { cause },
    );
  }
}

function readTrie(file: string, mostBytes: number): ITrie {
  if (statSync(file).size > mostBytes) throw tooLarge(file);
  const bytes = readFileSync(file);
  const content = file.toLowerCase().endsWith('.gz') ? unzipped(file, bytes, mostBytes) : bytes;
  // Another kind of buffer would be read from its own beginning instead of the file's.
  if (!file.toLowerCase().endsWith('.txt')) return decodeTrie(new Uint8Array(content));
  const words = new TextDecoder('utf-8', { fatal: true }).decode(content).split(/\r?\n/);
  return buildITrieFromWords(words.map((word) => plainWord(word.trim())).filter(isWord));
}

function ofHunspell(file: string): DatelineError {
  return new DatelineError(
    'unreadable-input',
    `${file} is a Hunspell dictionary, which Dateline does not read: put a .trie.gz of the language or a list of its words (.txt) in its place.`,
  );
}

function unzipped(file: string, bytes: Buffer, maxOutputLength: number): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength });
  } catch (cause) {
    if (cause instanceof RangeError) throw tooLarge(file);
    throw cause;
  }
}

function tooLarge(file: string): DatelineError {
  return new DatelineError(
    'too-large',
    `${file} is over 100 MB, which no dictionary needs: use a smaller one.`,
  );
}

/** Characters with a meaning of their own in a trie are in no word of a list. */
function isWord(line: string): boolean {
  return line !== '' && line.length <= 100 && !/^[#~!]|[+*\n]/.test(line);
}
