const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const AGO = /^(\d{1,4})d$/;

/** True for a day as a search writes it: `2026`, `2026-05`, `2026-05-14`, `today`, `yesterday`, `7d`. */
export function isSearchDay(text: string): boolean {
  const word = text.toLowerCase();
  return DAY.test(word) || AGO.test(word) || word === 'today' || word === 'yesterday';
}

/** The day that is meant, as the beginning of an ISO 8601 instant in UTC; `now` is in milliseconds. */
export function searchDay(text: string, now: number): string {
  const days = text === 'today' ? 0 : text === 'yesterday' ? 1 : Number(AGO.exec(text)?.[1] ?? Number.NaN);
  if (Number.isNaN(days)) return text;
  return new Date(now - days * 86_400_000).toISOString().slice(0, 10);
}
