import { DATE_FORMATS, type DateFormat } from '../../../shared/site-profile/site.ts';

const WORDS: Readonly<Record<DateFormat, string>> = {
  'month-day-year': 'Month, day, year',
  'day-month-year': 'Day, month, year',
  iso: 'Year-month-day',
};

export const DATE_FORMAT_CHOICES = DATE_FORMATS.map((value) => ({ value, label: WORDS[value] }));
