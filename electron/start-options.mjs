// Plain JavaScript, because `npm start` reads the same words before anything is built.
import path from 'node:path';

/**
 * @typedef {object} StartOptions
 * @property {string | null} library absolute path of the library that was asked for
 * @property {string | null} userData absolute path of the folder for settings and caches; null for the usual place
 * @property {'help' | 'version' | null} question what is answered in text instead of opening a window
 * @property {string[]} words what is no option, in its order
 * @property {string[]} switches options that are not Dateline's own, in their order
 * @property {import('../shared/result.ts').AppError | null} problem
 */

const FOLDERS = /** @type {const} */ ({ '--library': 'library', '--user-data-dir': 'userData' });
/** @type {ReadonlyMap<string, 'help' | 'version'>} */
const QUESTIONS = new Map([
  ['--help', 'help'],
  ['-h', 'help'],
  ['--version', 'version'],
  ['-v', 'version'],
]);

/**
 * Reads `--library DIR` and `--user-data-dir DIR` (also with `=`) from a command line that carries
 * Chromium's own switches as well. Relative folders are seen from `cwd`. Of an option given twice the last
 * one counts.
 * @param {readonly string[]} words
 * @param {string} cwd
 * @returns {StartOptions}
 */
export function readStartOptions(words, cwd) {
  /** @type {StartOptions} */
  const found = { library: null, userData: null, question: null, words: [], switches: [], problem: null };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const name = /** @type {(keyof typeof FOLDERS)[]} */ (Object.keys(FOLDERS)).find(
      (option) => word === option || word.startsWith(`${option}=`),
    );
    if (name === undefined) {
      found.question ??= QUESTIONS.get(word) ?? null;
      if (!QUESTIONS.has(word)) (word.startsWith('-') ? found.switches : found.words).push(word);
      continue;
    }
    const inline = word.length > name.length;
    const next = words[at + 1];
    const value = inline ? word.slice(name.length + 1) : next?.startsWith('--') ? '' : (next ?? '');
    if (!inline && value !== '') at++;
    if (value === '') {
      found.problem = {
        code: 'invalid-argument',
        message: `${name} needs a folder after it, as in ${name} Stories.`,
      };
    } else {
      found[FOLDERS[name]] = path.resolve(cwd, value);
    }
  }
  return found;
}
