import { isCommandName } from './command-names.ts';

/** What the words after the installed program ask for: the command line's words, or null for the window. */
export function wordsOfCommand(
  words: readonly string[],
  options: { readonly words: readonly string[]; readonly question: string | null },
  exists: (path: string) => boolean,
): readonly string[] | null {
  const [first] = options.words;
  // Chromium's own switches may stand before the command.
  if (isCommandName(first)) return words.slice(words.indexOf(first));
  if (options.question) return [`--${options.question}`];
  return first === undefined || exists(first) ? null : [first];
}

/**
 * Runs a command in the program of the window and gives its exit code. It needs no display, as long as it ends before
 * Electron is ready: until then nothing has asked for one.
 */
export async function runAsCommand(words: readonly string[]): Promise<number> {
  const [{ processOutput }, { runCli }] = await Promise.all([import('./output.ts'), import('./run-cli.ts')]);
  const code = await runCli(words, processOutput());
  // A pipe may still hold what was printed.
  await Promise.all(
    [process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write('', done))),
  );
  return code;
}
