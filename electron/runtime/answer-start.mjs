import { readStartOptions } from '../start-options.mjs';

/** Chromium's switches that help on a machine where the window does not come up as it should. */
const PASSED_ON = new Set([
  '--disable-gpu',
  '--enable-logging',
  '--force-device-scale-factor',
  '--force-renderer-accessibility',
  '--lang',
  '--no-sandbox',
  '--ozone-platform',
  '--ozone-platform-hint',
  '--password-store',
  '--remote-debugging-port',
]);

const HELP = `Usage: npm start -- [--library DIR] [--user-data-dir DIR]
  --library DIR         opens the library in DIR; an empty folder becomes a new library
  --user-data-dir DIR   keeps the settings in DIR
  --help, --version     are answered here, without a window
These switches of Chromium are passed on: ${[...PASSED_ON].join(', ')}.
Without a window: npm run --silent cli -- COMMAND.
`;

/**
 * What `npm start` says instead of opening a window, or null when it opens one.
 * @param {readonly string[]} words the application's own
 * @param {string} version Dateline's
 * @returns {{ text: string, status: 0 | 2 } | null} status 2 for words that it cannot read
 */
export function answerStart(words, version) {
  const { question, words: loose, switches, problem } = readStartOptions(words, '/');
  if (question === 'help') return { text: HELP, status: 0 };
  if (question === 'version') return { text: `${version}\n`, status: 0 };
  if (problem) return { text: `${problem.message}\n`, status: 2 };
  const unknown = switches.find((word) => !PASSED_ON.has(word.replace(/=.*/s, ''))) ?? loose[0];
  if (unknown === undefined) return null;
  return {
    text: `npm start has no word "${unknown}": use --library DIR, --user-data-dir DIR or --help.\n`,
    status: 2,
  };
}
