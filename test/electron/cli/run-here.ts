import { asOneLine } from '../../../electron/cli/output.ts';
import { runCli } from '../../../electron/cli/run-cli.ts';
import type { Run } from './bundled-cli.ts';

/** Runs the command line in the process of the test, which spares a new one for each command. */
export async function runHere(...words: readonly string[]): Promise<Run> {
  let out = '';
  let err = '';
  const code = await runCli(words, {
    result: (line) => {
      out += `${asOneLine(line)}\n`;
    },
    problem: (line) => {
      err += `${asOneLine(line)}\n`;
    },
  });
  return { code, out, err };
}
