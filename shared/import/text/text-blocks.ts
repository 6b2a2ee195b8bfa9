import type { Block } from '../../story/block.ts';
import type { Inline } from '../../story/inline.ts';
import { visibleInlines } from '../../story/visible-inlines.ts';
import { tableOfTabs } from '../table-of-tabs.ts';
import { unwrappedParagraphs } from './unwrapped-lines.ts';

/** The paragraphs of a text, each its lines: blank lines part them. */
export function textParagraphs(text: string): readonly (readonly string[])[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\n\r\f\u2028\u2029]/)
    .reduce<string[][]>(intoParagraphs, [[]])
    .filter((lines) => lines.length > 0);
}

function intoParagraphs(paragraphs: string[][], line: string): string[][] {
  if (line.trim() === '') paragraphs.push([]);
  else paragraphs.at(-1)?.push(line);
  return paragraphs;
}

/**
 * Paragraphs as blocks: line ends inside one are line breaks where no program has wrapped it; lines parted by tabs
 * alike are the rows of a table.
 */
export function textBlocks(paragraphs: readonly (readonly string[])[]): readonly Block[] {
  return unwrappedParagraphs(paragraphs).flatMap(paragraphOf);
}

function paragraphOf(lines: readonly string[]): readonly Block[] {
  const inlines = lines.flatMap((text, i): Inline[] =>
    i === 0 ? [{ type: 'text', text }] : [{ type: 'break' }, { type: 'text', text }],
  );
  const table = tableOfTabs(lines);
  if (table) return [table];
  const children = visibleInlines(inlines);
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}
