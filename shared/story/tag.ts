import { z } from 'zod';
import { hasControlCharacters } from './control-characters.ts';

/** What a tag names. `free` is a tag that nobody has classed yet. */
export const TAG_KINDS = ['person', 'place', 'organisation', 'topic', 'free'] as const;
export type TagKind = (typeof TAG_KINDS)[number];

export interface Tag {
  readonly name: string;
  readonly kind: TagKind;
}

/** A short name as a person types it: one line, trimmed, 1 to 200 characters. */
export const nameSchema = z
  .string()
  .min(1)
  .max(200)
  .refine((name) => name === name.trim() && !hasControlCharacters(name), 'name is not one trimmed line');

export const tagSchema = z.strictObject({ name: nameSchema, kind: z.enum(TAG_KINDS) });
