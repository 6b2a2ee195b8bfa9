import { AUDIENCE } from '../../shared/story/field-audience.ts';
import { emptyFields, FIELD_NAMES, type StoryFields } from '../../shared/story/story.ts';

/**
 * What a published page tells of these fields: the rest is the desk's own and as in a story that has just
 * been begun.
 */
export function publishedFields(fields: StoryFields): StoryFields {
  const seen = FIELD_NAMES.filter((name) => AUDIENCE[name] === 'readers');
  const told = Object.fromEntries(seen.map((name) => [name, fields[name]]));
  const corrections = fields.corrections.map((correction) => ({ ...correction, who: '' }));
  return { ...emptyFields('en'), ...told, corrections };
}
