import { z } from 'zod';
import { plainProblem } from '../../../shared/plain-problem.ts';
import { DatelineError } from '../../../shared/result.ts';
import type { Block } from '../../../shared/story/block.ts';
import { blockSchema } from '../../../shared/story/block-schema.ts';

const bodySchema = z.array(blockSchema);

/** Refuses blocks that no story may hold, in a sentence. */
export function checkedBody(body: readonly Block[]): readonly Block[] {
  const parsed = bodySchema.safeParse(body);
  if (parsed.success) return body;
  const problem = plainProblem(parsed.error, body, ['body']);
  const message = `The story was not saved because its text cannot be kept (${problem}): correct it.`;
  throw new DatelineError('invalid-argument', message, { cause: parsed.error });
}
