import { type ChildProcess, spawn } from 'node:child_process';
import { cpus } from 'node:os';

/** Keeps every core busy with one process each that does nothing else, until the returned function is called. */
export function busyCores(): () => Promise<void> {
  const burners = cpus().map(() => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }));
  return async () => {
    await Promise.all(burners.map(ended));
  };
}

function ended(burner: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    burner.once('exit', () => resolve());
    burner.kill('SIGKILL');
  });
}
