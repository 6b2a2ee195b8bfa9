import { createStore } from 'zustand/vanilla';
import type { DateStyle } from '../../shared/page/format-date.ts';

/** How the site writes a day: the whole window does as well. The usual way until the site has been read. */
export const dateStyle = createStore<DateStyle>(() => ({ dateFormat: 'month-day-year', timeZone: 'UTC' }));

export function setDateStyle({ dateFormat, timeZone }: DateStyle): void {
  const known = dateStyle.getState();
  if (known.dateFormat !== dateFormat || known.timeZone !== timeZone)
    dateStyle.setState({ dateFormat, timeZone });
}
