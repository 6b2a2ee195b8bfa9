import { z } from 'zod';
import { hasControlCharacters } from '../control-characters.ts';
import { inlineSchema } from '../inline-schema.ts';

/** The words of a line with their marks. */
export const inlines = z.array(inlineSchema);

/** A direction that was chosen by hand. */
export const direction = z.enum(['ltr', 'rtl']).exactOptional();

/** One line of plain text: a caption, a credit, a name. */
export const line = z.string().refine((value) => !hasControlCharacters(value), 'holds a control character');
