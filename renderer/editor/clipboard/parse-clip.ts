import { z } from 'zod';
import type { Block } from '../../../shared/story/block.ts';
import { blockSchema } from '../../../shared/story/block-schema.ts';
import { canonicalBody } from '../../../shared/story/canonical-body.ts';
import type { StoryClip } from './story-clip.ts';

const clipSchema = z.strictObject({ story: z.string().max(100), blocks: z.array(blockSchema).min(1) });

/**
 * The piece of a story on the clipboard, or null: any program can write there, so it is read as a
 * stranger's file is.
 */
export function parseClip(data: string): StoryClip | null {
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    return null;
  }
  const parsed = clipSchema.safeParse(value);
  if (!parsed.success) return null;
  const { story, blocks } = parsed.data;
  return { story, blocks: canonicalBody(blocks as readonly Block[]) };
}
