import { plainProblem } from '../../../shared/plain-problem.ts';
import { DatelineError } from '../../../shared/result.ts';
import type { StoryFields } from '../../../shared/story/story.ts';
import { storyFieldsSchema } from '../../../shared/story/story-schema.ts';

/** Refuses what no story may hold, in a sentence. */
export function checkedFields(fields: StoryFields): StoryFields {
  const parsed = storyFieldsSchema.safeParse(fields);
  if (parsed.success) return parsed.data as StoryFields;
  const message = `The story was not saved because ${plainProblem(parsed.error, fields)}: correct it.`;
  throw new DatelineError('invalid-argument', message, { cause: parsed.error });
}
