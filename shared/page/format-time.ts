/** The hour of an instant as a page writes it beside a day that has been said already: `7:42 PM UTC`. */
export function formatTime(instant: string, timeZone: string, language: string): string {
  const options = { timeZone, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const;
  return new Intl.DateTimeFormat(language, options).format(new Date(instant));
}
