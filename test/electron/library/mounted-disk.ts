import { execFileSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary-library.ts';

/** True where this process may mount small disks of its own (root on Linux). */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', '-o', 'size=64k', 'none', '/mnt'], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

/** A real disk of the given size, unmounted when the test ends. */
export async function smallDisk(size: string): Promise<{ folder: string; makeReadOnly(): void }> {
  const folder = await temporaryFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', folder]);
  onTestFinished(() => {
    execFileSync('umount', ['--lazy', folder]);
  });
  return {
    folder,
    // Laid over the first, as a system does that finds a disk failing: files that are open for writing, as
    // an index is, hold nothing up.
    makeReadOnly: () => {
      execFileSync('mount', ['--bind', folder, folder]);
      onTestFinished(() => {
        execFileSync('umount', ['--lazy', folder]);
      });
      execFileSync('mount', ['-o', 'remount,bind,ro', folder]);
    },
  };
}
