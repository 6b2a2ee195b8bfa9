import { userInfo } from 'node:os';

const LONGEST = 200;

/**
 * The name that stands for a person in a story's trail: the one given, else that of the account; empty
 * where there is neither.
 */
export function signature(given: string): string {
  return tidy(given) || tidy(accountName());
}

function tidy(name: string): string {
  return Array.from(name.replace(/\p{Cc}/gu, ' ').trim())
    .slice(0, LONGEST)
    .join('')
    .trim();
}

/** Some systems know no name for the account that runs a program. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
