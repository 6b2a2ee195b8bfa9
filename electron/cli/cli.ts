import { processOutput } from './output.ts';
import { runCli } from './run-cli.ts';

// The code is set and not exited with, so that everything printed reaches a slow reader.
process.exitCode = await runCli(process.argv.slice(2), processOutput());
