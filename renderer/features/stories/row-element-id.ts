import { STORY_LIST_ID } from './story-list-id.ts';

/** The element of a row, which the list points at. */
export function rowElementId(row: string): string {
  return `${STORY_LIST_ID}-${row}`;
}

/** The element in a story's row that says what the story is. */
export function storyCellId(row: string): string {
  return `${rowElementId(row)}-story`;
}
