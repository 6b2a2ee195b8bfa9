import type { StoryFields } from '../../../../shared/story/story.ts';

/** What a desk plans by, in the order in which it is offered. */
export const DESK_FIELDS = [
  'assignee',
  'deadline',
  'priority',
  'embargo',
  'slugline',
  'wordTarget',
  'series',
  'collections',
  'note',
] as const satisfies readonly (keyof StoryFields)[];
export type DeskField = (typeof DESK_FIELDS)[number];

/** How the inspector names each. */
export const DESK_FIELD_LABELS: Readonly<Record<DeskField, string>> = {
  assignee: 'Assigned to',
  deadline: 'Deadline',
  priority: 'Priority',
  embargo: 'Embargo',
  slugline: 'Slugline',
  wordTarget: 'Words wanted',
  series: 'Series',
  collections: 'Collections',
  note: 'Note',
};

/** True for a field that somebody has filled in; the others stay folded away. */
export function isUsed(field: DeskField, fields: StoryFields): boolean {
  const value = fields[field];
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== '';
}
