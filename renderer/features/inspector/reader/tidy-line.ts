/** What was typed or pasted as a story keeps it in one line: no control characters, no space around it. */
export function tidyLine(typed: string): string {
  return typed.replace(/\p{Cc}+/gu, ' ').trim();
}
