import type { Block } from '../../story/block.ts';
import type { Story, StoryFields } from '../../story/story.ts';
import { tagKey } from '../../tags/described-tag.ts';

/** Fields that are the desk's own: no update of the wire has a say in them. */
const OWN = [
  'slug',
  'status',
  'kicker',
  'sections',
  'credits',
  'canonical',
  'image',
  'slugline',
  'assignee',
  'deadline',
  'wordTarget',
  'series',
  'collections',
  'follows',
  'translationOf',
  'related',
] as const satisfies readonly (keyof StoryFields)[];

/** What an update brings. */
export interface WireUpdate {
  readonly fields: StoryFields;
  readonly body: readonly Block[];
}

/**
 * A story with the text of a newer version of its item, and with what that says about itself; what the desk has added
 * stays: its own fields, tags, notes and corrections, and what the newer version no longer says.
 */
export function updatedStory(story: Story, { fields, body }: WireUpdate): Story {
  const said = Object.entries(fields).filter(([, value]) => !isEmpty(value));
  const own = Object.fromEntries(
    OWN.filter((name) => !isEmpty(story[name])).map((name) => [name, story[name]]),
  );
  const keys = new Set(story.tags.map(tagKey));
  const corrections = fields.corrections.filter(({ text }) =>
    story.corrections.every((one) => one.text !== text),
  );
  return {
    ...story,
    ...Object.fromEntries(said),
    ...own,
    dateline:
      fields.dateline.place === '' && fields.dateline.date === null ? story.dateline : fields.dateline,
    tags: [...story.tags, ...fields.tags.filter((tag) => !keys.has(tagKey(tag)))],
    corrections: [...story.corrections, ...corrections],
    note: joined(story.note, fields.note),
    editorsNote: fields.editorsNote || story.editorsNote,
    extra: { ...story.extra, ...fields.extra },
    body,
  };
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === null || (Array.isArray(value) && value.length === 0);
}

/** Lines that the desk has not yet come last. */
function joined(note: string, more: string): string {
  const known = new Set(note.split('\n'));
  const lines = more.split('\n').filter((line) => line !== '' && !known.has(line));
  return [note, ...lines].filter((line) => line !== '').join('\n');
}
