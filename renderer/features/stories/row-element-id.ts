import { STORY_LIST_ID } from './story-list-id.ts';

/** The element of a row, which the list points at. */
export function rowElementId(row: string): string {
  return `${STORY_LIST_ID}-${row}`;
}
