/** Longest reason, in characters, as a story's trail takes it. */
export const LONGEST_REASON = 2000;

/** A reason as it is kept: on one line, without spaces around it; empty where nothing was said. */
export function tidyReason(said: string): string {
  return said
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_REASON);
}
