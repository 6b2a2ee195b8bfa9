const LONGEST = 100_000;

/** What was typed as a story keeps it: lines parted by `\n`, no other control characters. */
export function tidyNote(typed: string): string {
  const lines = typed.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, ' ');
  return lines.length <= LONGEST ? lines : lines.slice(0, LONGEST).toWellFormed();
}
