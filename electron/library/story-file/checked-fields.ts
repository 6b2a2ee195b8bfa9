import { DatelineError } from '../../../shared/result.ts';
import type { StoryFields } from '../../../shared/story/story.ts';
import { storyFieldsSchema } from '../../../shared/story/story-schema.ts';

/** Refuses what no story may hold, in a sentence. */
export function checkedFields(fields: StoryFields): StoryFields {
  const parsed = storyFieldsSchema.safeParse(fields);
  if (parsed.success) return parsed.data as StoryFields;
  const issue = parsed.error.issues[0];
  const message = `The story was not saved because its ${issue?.path.join('.') ?? 'fields'} cannot be kept (${issue?.message}): correct it.`;
  throw new DatelineError('invalid-argument', message, { cause: parsed.error });
}
