import { hostname, userInfo } from 'node:os';
import type { LockEnvironment, Person } from './library-lock.ts';

/** Whoever runs this program, on this computer. */
export function currentPerson(): Person {
  return { user: userName(), host: hostname(), pid: process.pid };
}

export const lockEnvironment: LockEnvironment = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  isAlive: (pid) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch (cause) {
      // Somebody else's process is alive as well.
      return (cause as NodeJS.ErrnoException).code === 'EPERM';
    }
  },
};

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // Systems without an account for the process.
    return 'somebody';
  }
}
