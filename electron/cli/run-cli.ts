import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listedWords } from '../../shared/listed-words.ts';
import { DatelineError } from '../../shared/result.ts';
import { diskError } from '../library/disk/disk-error.ts';
import { assetsFolder } from '../library/opening/assets-folder.ts';
import { backupCommand } from './backup-command.ts';
import { binCommand } from './bin-command.ts';
import { checkCommand } from './check-command.ts';
import type { CliCommand } from './command.ts';
import { COMMAND_NAMES, type CommandName, isCommandName } from './command-names.ts';
import { exportCommand } from './export-command.ts';
import { formatsCommand } from './formats-command.ts';
import { importCommand } from './import-command.ts';
import { listCommand } from './list-command.ts';
import type { Output } from './output.ts';
import { UsageError } from './usage-error.ts';

const COMMANDS: { readonly [Name in CommandName]: CliCommand } = {
  import: importCommand,
  export: exportCommand,
  formats: formatsCommand,
  list: listCommand,
  check: checkCommand,
  bin: binCommand,
  backup: backupCommand,
};

/** Runs one command and gives the process's exit code: 0 done, 1 something failed, 2 wrong words. */
export async function runCli(words: readonly string[], output: Output): Promise<number> {
  try {
    return await run(words, output);
  } catch (cause) {
    const error = diskError(cause, 'do that', 'the library');
    if (error instanceof UsageError) {
      output.problem(error.message);
      return 2;
    }
    const known = error instanceof DatelineError;
    output.problem(
      known ? error.message : `Dateline failed because of a fault of its own: ${String(error)}.`,
    );
    return 1;
  }
}

async function run(words: readonly string[], output: Output): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined) throw new UsageError(`dateline needs a command: use ${commandNames()}, or --help.`);
  if (name === '--help' || name === '-h' || name === 'help') return help(Object.values(COMMANDS), output);
  if (name === '--version' || name === '-v') return version(output);
  if (!isCommandName(name))
    throw new UsageError(`dateline has no command "${name}": use ${commandNames()}, or --help.`);
  const command = COMMANDS[name];
  const before = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (before.includes('--help') || before.includes('-h')) return help([command], output);
  return command.run(rest, output);
}

function commandNames(): string {
  return listedWords(COMMAND_NAMES, 'or');
}

function help(commands: readonly CliCommand[], output: Output): number {
  output.result('Usage: dateline COMMAND');
  for (const { usage } of commands) for (const line of usage) output.result(`  ${line}`);
  output.result(
    '--json prints one JSON object a line. Ends with 0 when done, 1 when something failed, 2 for wrong words.',
  );
  return 0;
}

async function version(output: Output): Promise<number> {
  const file = join(assetsFolder(), '..', 'package.json');
  const { version: number } = JSON.parse(await readFile(file, 'utf8')) as { readonly version: string };
  output.result(number);
  return 0;
}
