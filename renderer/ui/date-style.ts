import { createStore } from 'zustand/vanilla';
import type { DateFormat } from '../../shared/site-profile/site.ts';

/** How the site writes a day: the whole window does as well. The usual way until the site has been read. */
export const dateStyle = createStore<{ readonly format: DateFormat }>(() => ({ format: 'month-day-year' }));

export function setDateFormat(format: DateFormat): void {
  if (dateStyle.getState().format !== format) dateStyle.setState({ format });
}
