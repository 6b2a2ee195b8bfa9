/** Where a story stands, in the order in which a desk works. */
export const STATUSES = [
  'pitch',
  'draft',
  'in-edit',
  'ready',
  'scheduled',
  'published',
  'corrected',
  'killed',
  'spiked',
  'archived',
] as const;
export type Status = (typeof STATUSES)[number];

/** True where readers can open the story. */
export function isPublic(status: Status): boolean {
  return status === 'published' || status === 'corrected';
}

/** How the desk writes each status. */
export const STATUS_LABELS: Readonly<Record<Status, string>> = {
  pitch: 'Pitch',
  draft: 'Draft',
  'in-edit': 'In edit',
  ready: 'Ready',
  scheduled: 'Scheduled',
  published: 'Published',
  corrected: 'Corrected',
  killed: 'Killed',
  spiked: 'Spiked',
  archived: 'Archived',
};
