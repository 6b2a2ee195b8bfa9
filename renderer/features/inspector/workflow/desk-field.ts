import type { StoryFields } from '../../../../shared/story/story.ts';
import type { ReaderField } from '../reader/reader-field.ts';

/**
 * The fields that have a place of their own: above the text, in the inspector's other groups, or nowhere,
 * as what is only kept and written back.
 */
type PlacedField =
  | 'headline'
  | 'standfirst'
  | 'slug'
  | 'sections'
  | 'tags'
  | 'authors'
  | 'dateline'
  | 'status'
  | 'language'
  | 'date'
  | 'updated'
  | 'corrections'
  | 'canonical'
  | 'image'
  | 'follows'
  | 'related'
  | 'extra'
  | ReaderField;

/** What a desk plans by: every field that has no other place. */
export type DeskField = Exclude<keyof StoryFields, PlacedField>;

/** In the order in which they are offered; one that is missing does not compile. */
const ORDER: Readonly<Record<DeskField, true>> = {
  assignee: true,
  deadline: true,
  priority: true,
  embargo: true,
  slugline: true,
  wordTarget: true,
  series: true,
  collections: true,
  note: true,
};

export const DESK_FIELDS = Object.keys(ORDER) as readonly DeskField[];
