/** How much a story matters to the desk, after the urgency of the IPTC: 1 stops the page, 6 can wait. */
export const PRIORITIES = [1, 2, 3, 4, 5, 6] as const;
export type Priority = (typeof PRIORITIES)[number];

/** How the desk writes each priority. */
export const PRIORITY_LABELS: Readonly<Record<Priority, string>> = {
  1: 'Flash',
  2: 'Bulletin',
  3: 'Urgent',
  4: 'Important',
  5: 'Normal',
  6: 'Can wait',
};
