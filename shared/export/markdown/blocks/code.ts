import type { Code as MdastCode } from 'mdast';
import type { Code } from '../../../story/blocks/code.ts';

/** Code between fences, its language after the first. */
export function codeToMdast({ language, text }: Code): MdastCode {
  return { type: 'code', lang: language === '' ? null : language, value: text };
}
