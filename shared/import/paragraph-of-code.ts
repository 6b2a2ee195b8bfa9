import type { Block } from '../story/block.ts';
import { canonicalInlines, type Inline } from '../story/inline.ts';

/** Lines of code as one paragraph with the mark `code` and line breaks; nothing when there is nothing to see. */
export function paragraphOfCode(code: string): readonly Block[] {
  const lines = code
    .replace(/^\r?\n/, '')
    .trimEnd()
    .split(/\r\n|\n|\r/);
  const children = lines.flatMap((line, i): Inline[] => {
    const text: Inline[] = line === '' ? [] : [{ type: 'text', text: line, marks: ['code'] }];
    return i === 0 ? text : [{ type: 'break' }, ...text];
  });
  const canonical = canonicalInlines(children);
  return code.trim() === '' ? [] : [{ type: 'paragraph', children: canonical }];
}
