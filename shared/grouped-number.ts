/**
 * A whole number as English writes it: `1,200`. The first formatter of a process reads the language data, which takes
 * 10 ms, and most windows show a count before anything else.
 */
export function groupedNumber(number: number | bigint): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
