import type { BulkQuestion } from '../bulk-actions.ts';

/** What can be named for many stories at once, by names that a dialog asks for. */
export type BulkNamed = Exclude<BulkQuestion['kind'], 'status' | 'export' | 'gate' | 'embargo'>;

export const BULK_NAMES: Readonly<Record<BulkNamed, string>> = {
  tag: 'Tags…',
  section: 'Sections…',
  assignee: 'Assigned to…',
  series: 'Series…',
  collection: 'Collections…',
  kicker: 'Kicker…',
  source: 'Source…',
  copyright: 'Copyright…',
  usageTerms: 'Usage terms…',
};
