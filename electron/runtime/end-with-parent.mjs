/** So long may a program outlive whoever started it. */
const LOOK_EVERY_MS = 500;

/**
 * Ends this program as SIGTERM does when the program that started it has gone. npm hands a signal to the shell
 * between the two, which dies of it and tells nobody. Windows never tells of another parent, and needs no shell's word.
 * @param {{ parent?: () => number, end?: () => void, every?: number }} [system]
 * @returns {() => void} stops looking
 */
export function endWithParent({
  parent = () => process.ppid,
  end = () => process.kill(process.pid, 'SIGTERM'),
  every = LOOK_EVERY_MS,
} = {}) {
  const first = parent();
  const looking = setInterval(() => {
    if (parent() === first) return;
    clearInterval(looking);
    end();
  }, every);
  looking.unref();
  return () => clearInterval(looking);
}
