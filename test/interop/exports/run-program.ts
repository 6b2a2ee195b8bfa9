import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** What a program said, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly problems: string;
}

/** Runs a program to its end. */
export function runProgram(command: string, words: readonly string[], folder?: string): Promise<Ended> {
  const options = { stdio: ['ignore', 'pipe', 'pipe'] as const, ...(folder && { cwd: folder }) };
  const child = spawn(command, words, {
    ...options,
    stdio: [...options.stdio],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let out = '';
  let problems = '';
  child.stdout.setEncoding('utf8').on('data', (data) => {
    out += data;
  });
  child.stderr.setEncoding('utf8').on('data', (data) => {
    problems += data;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, problems }));
  });
}

/** The same, where anything but 0 is a fault; gives what it said. */
export async function runWell(command: string, words: readonly string[], folder?: string): Promise<string> {
  const { code, out, problems } = await runProgram(command, words, folder);
  if (code === 0) return out;
  throw new Error(`${[command, ...words].join(' ')} ended with ${code}: ${problems || out}`);
}

/** True where the system has a program of this name. */
export function isInstalled(program: string): boolean {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.some((folder) => existsSync(path.join(folder, program)));
}
