import type { StoryFields } from '../../../shared/story/story.ts';
import type { ListRow } from './list-rows.ts';

/** The rows with the open story as it is being written, which the library knows only after the next save. */
export function withOpenFields(
  rows: readonly ListRow[],
  openId: string | null,
  fields: StoryFields | null,
): readonly ListRow[] {
  if (!openId || !fields) return rows;
  const { headline, status, sections, dateline, language } = fields;
  return rows.map((row) =>
    row.kind === 'story' && row.id === openId
      ? { ...row, story: { ...row.story, headline, status, sections, dateline, language } }
      : row,
  );
}
