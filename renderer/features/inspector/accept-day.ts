import { type Accepted, accepted, refused } from '../../forms/accepted.ts';

/**
 * A day as a date input gives it. `halfTyped` is true while the input shows something that is no day yet:
 * it then reports an empty value, which must not empty the story's.
 */
export function acceptDay(value: string, halfTyped: boolean): Accepted<string> {
  if (halfTyped) return refused('This date is not complete; give the day, the month and the year.', true);
  if (value === '') return accepted('');
  const year = Number(value.slice(0, value.indexOf('-')));
  // A year passes through 0002, 0020 and 0202 while 2026 is typed.
  if (year < 1900 || year > 2999) return refused('The year must be between 1900 and 2999.', true);
  return accepted(value);
}
