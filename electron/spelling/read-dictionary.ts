import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildITrieFromWords, decodeTrie, type ITrie } from 'cspell-trie-lib';
import { DatelineError } from '../../shared/result.ts';
import { type Dictionary, dictionaryOf } from './dictionary.ts';
import { hunspellDictionary } from './hunspell/hunspell-dictionary.ts';
import { encodingIn, hunspellText } from './hunspell/hunspell-text.ts';
import { entryOf, linesOf } from './hunspell/stems.ts';
import { plainWord } from './plain-word.ts';

/** What a dictionary may be in, by the end of its name. */
export const DICTIONARY_FILE = /\.(?:txt|b?trie|b?trie\.gz|dic|aff)$/i;

const HUNSPELL_FILE = /\.(?:dic|aff)$/i;

/** The largest of those that come with Dateline has a tenth of this. */
const MOST_BYTES = 100_000_000;

/**
 * Reads a dictionary: one of cspell's, one of Hunspell's in its two files, or a list of words, one a line.
 * Throws a sentence.
 */
export function readDictionary(file: string, mostBytes: number = MOST_BYTES): Dictionary {
  try {
    return HUNSPELL_FILE.test(file) ? readHunspell(file, mostBytes) : dictionaryOf(readTrie(file, mostBytes));
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
  const bytes = bytesOf(file, mostBytes);
  const content = file.toLowerCase().endsWith('.gz') ? unzipped(file, bytes, mostBytes) : bytes;
  // Another kind of buffer would be read from its own beginning instead of the file's.
  if (!file.toLowerCase().endsWith('.txt')) return decodeTrie(new Uint8Array(content));
  const words = new TextDecoder('utf-8', { fatal: true }).decode(content).split(/\r?\n/);
  return buildITrieFromWords(words.map((word) => plainWord(word.trim())).filter(isWord));
}

/** A `.dic` alone is a list of words; an `.aff` alone is nothing. */
function readHunspell(file: string, mostBytes: number): Dictionary {
  const found = otherHalf(file);
  const [aff, dic] = /\.aff$/i.test(file) ? [file, found] : [found, file];
  if (dic === null) {
    const name = basename(file);
    throw new DatelineError(
      'unreadable-input',
      `${name} says how words are bent, but the words are missing: put ` +
        `${name.replace(HUNSPELL_FILE, '.dic')} beside it.`,
    );
  }
  const rules = aff === null ? null : bytesOf(aff, mostBytes);
  const encoding = rules && encodingIn(rules);
  const content = (path: string, bytes: Uint8Array) => ({
    name: basename(path),
    content: hunspellText(basename(path), bytes, encoding),
  });
  const words = content(dic, bytesOf(dic, mostBytes));
  if (aff !== null && rules) return hunspellDictionary(content(aff, rules), words);
  const listed = [...linesOf(words.content)].flatMap((line) => entryOf(line)?.word ?? []);
  return dictionaryOf(buildITrieFromWords(listed.filter(isWord)));
}

/**
 * The other of Hunspell's two files, whose name may end in other capitals; null where it is missing, or
 * `file` is of another kind.
 */
export function otherHalf(file: string): string | null {
  if (!HUNSPELL_FILE.test(file)) return null;
  const name = basename(file).toLowerCase();
  const sought = name.replace(HUNSPELL_FILE, name.endsWith('.aff') ? '.dic' : '.aff');
  const found = readdirSync(dirname(file)).find((other) => other.toLowerCase() === sought);
  return found === undefined ? null : join(dirname(file), found);
}

function bytesOf(file: string, mostBytes: number): Buffer {
  if (statSync(file).size > mostBytes) throw tooLarge(file);
  return readFileSync(file);
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
