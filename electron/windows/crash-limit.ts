/** Says whether a window that has just stopped may be loaded again: not when it keeps stopping. */
export function createCrashLimit(most = 3, withinMs = 60_000): (now: number) => boolean {
  let recent: number[] = [];
  return (now) => {
    recent = [...recent.filter((moment) => now - moment < withinMs), now];
    return recent.length <= most;
  };
}
