// As the Associated Press writes months beside a day: the five short ones in full.
const ENGLISH_MONTHS = [
  'Jan.',
  'Feb.',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
];

/** The day of a dateline, without its year: `Jan. 28`, `28 janvier`. `day` is `YYYY-MM-DD`. */
export function formatDatelineDay(day: string, language: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (new Intl.Locale(language).language === 'en') {
    return `${ENGLISH_MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}`;
  }
  const options = { timeZone: 'UTC', calendar: 'gregory', day: 'numeric', month: 'long' } as const;
  return new Intl.DateTimeFormat(language, options).format(date);
}
