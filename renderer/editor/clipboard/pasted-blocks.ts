import type { ImportedPicture } from '../../../shared/import/imported-story.ts';
import type { Block } from '../../../shared/story/block.ts';
import { canonicalBody } from '../../../shared/story/canonical-body.ts';

/** Blocks as pasted, and where the pictures among them come from. */
export interface Pasted {
  readonly body: readonly Block[];
  readonly pictures: readonly ImportedPicture[];
}

/** Each line is a paragraph; nothing in plain text is read as form. */
export function pastedText(text: string): Pasted {
  const lines = text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/^\n+|\n+$/g, '')
    .split(/\n+/);
  return {
    body: canonicalBody(
      lines.map((line) => ({ type: 'paragraph', children: [{ type: 'text', text: line }] })),
    ),
    pictures: [],
  };
}
