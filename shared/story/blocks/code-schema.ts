import { z } from 'zod';
import { CODE_LANGUAGE, isCodeText } from '../code-text.ts';

/** See `Code`. */
export const codeSchema = z.strictObject({
  type: z.literal('code'),
  language: z.string().regex(CODE_LANGUAGE, 'is not the name of a language of code'),
  text: z.string().refine(isCodeText, 'holds a control character'),
});
