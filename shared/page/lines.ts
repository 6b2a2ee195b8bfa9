import type { ElementContent, Text } from 'hast';

const NEWLINE: Text = { type: 'text', value: '\n' };

/**
 * Elements one a line: a line break before, between and after, where white space means nothing. The breaks
 * are part of the tree, so that the printed page, parsed again, is the same tree. Null children are left
 * out.
 */
export function lines(children: readonly (ElementContent | null)[]): ElementContent[] {
  const out: ElementContent[] = [NEWLINE];
  for (const child of children) if (child) out.push(child, NEWLINE);
  return out;
}
