import { z } from 'zod';
import { DatelineError } from '../../../shared/result.ts';
import type { Block } from '../../../shared/story/block.ts';
import { blockSchema } from '../../../shared/story/block-schema.ts';

const bodySchema = z.array(blockSchema);

/** Refuses blocks that no story may hold, in a sentence. */
export function checkedBody(body: readonly Block[]): readonly Block[] {
  const parsed = bodySchema.safeParse(body);
  if (parsed.success) return body;
  const issue = parsed.error.issues[0];
  const place = typeof issue?.path[0] === 'number' ? `block ${issue.path[0] + 1}` : 'text';
  const message = `The story was not saved because its ${place} cannot be kept (${issue?.message}): correct it.`;
  throw new DatelineError('invalid-argument', message, { cause: parsed.error });
}
