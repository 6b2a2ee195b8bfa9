import type { CommandName } from './command-names.ts';
import type { Output } from './output.ts';

/** What a command makes of the words after its name. */
export interface CliCommand {
  readonly name: CommandName;
  /** Lines for `--help`. */
  readonly usage: readonly string[];
  /**
   * Resolves to the process's exit code: 0 when everything was done, 1 when something failed. Throws
   * UsageError for wrong words.
   */
  run(words: readonly string[], output: Output): Promise<number>;
}
