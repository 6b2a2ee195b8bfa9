import type { ImportedPicture } from '../../../shared/import/imported-story.ts';
import { tableOfTabs } from '../../../shared/import/table-of-tabs.ts';
import { unwrappedParagraphs } from '../../../shared/import/text/unwrapped-lines.ts';
import type { Block } from '../../../shared/story/block.ts';
import { canonicalBody } from '../../../shared/story/canonical-body.ts';

/** Blocks as pasted, and where the pictures among them come from. */
export interface Pasted {
  readonly body: readonly Block[];
  readonly pictures: readonly ImportedPicture[];
  /** How many comments of editors were left out. */
  readonly comments?: number;
}

/**
 * Each line is a paragraph, but for what a spreadsheet writes: cells parted by tabs are a table, and for what
 * a program has wrapped, whose paragraphs are whole. Nothing else in plain text is read as form.
 */
export function pastedText(text: string): Pasted {
  const parts = text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/^\n+|\n+$/g, '')
    .split(/\n{2,}/)
    .map((part) => part.split('\n'));
  const whole = unwrappedParagraphs(parts);
  const lines = whole === parts ? parts.flat() : whole.flat().map((line) => line.trim());
  const table = tableOfTabs(lines);
  if (table) return { body: [table], pictures: [] };
  return {
    body: canonicalBody(
      lines.map((line) => ({ type: 'paragraph', children: [{ type: 'text', text: line }] })),
    ),
    pictures: [],
  };
}
