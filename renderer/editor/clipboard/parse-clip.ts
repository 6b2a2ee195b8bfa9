import { z } from 'zod';
import type { Block } from '../../../shared/story/block.ts';
import { blockSchema } from '../../../shared/story/block-schema.ts';
import { canonicalBody } from '../../../shared/story/canonical-body.ts';

const clipSchema = z.array(blockSchema).min(1);

/** The blocks on the clipboard, or null: any program can write there, so it is read as a stranger's file is. */
export function parseClip(data: string): readonly Block[] | null {
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    return null;
  }
  const parsed = clipSchema.safeParse(value);
  return parsed.success ? canonicalBody(parsed.data as readonly Block[]) : null;
}
