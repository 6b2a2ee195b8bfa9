import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { environmentOf } from './environment.ts';
import { PROJECT_ROOT } from './project-root.ts';

/** Runs a start of Dateline that ends by itself; no debugger is attached. */
export async function runToEnd(options: { readonly userData: string; readonly home: string }): Promise<{
  readonly code: number | null;
  readonly stdout: string;
}> {
  const executable = createRequire(import.meta.url)('electron') as string;
  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...noSandbox, '--log-level=3', PROJECT_ROOT, '--user-data-dir', options.userData];
  const child = spawn(executable, args, { env: environmentOf(options.home), cwd: options.home });
  let stdout = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { code, stdout };
}
