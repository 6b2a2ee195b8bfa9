import type { Block } from '../../story/block.ts';
import { canonicalBody } from '../../story/canonical-body.ts';
import type { Inline } from '../../story/inline.ts';
import { emptyFields } from '../../story/story.ts';
import { visibleInlines } from '../../story/visible-inlines.ts';
import { lineValue } from '../field-values.ts';
import type { ImportedStory, ImportOptions } from '../imported-story.ts';
import { tableOfTabs } from '../table-of-tabs.ts';
import { unwrappedParagraphs } from './unwrapped-lines.ts';

/** A first paragraph of one line is a headline when it is no longer than this. */
const HEADLINE_LENGTH = 200;

/**
 * The story in a plain text: blank lines part paragraphs, line ends inside one are line breaks
 * where no program has wrapped it, and a short
 * first line with a blank line after it is the headline. Lines parted by tabs alike are the rows of a
 * table. Total: any string gives a story.
 */
export function textToStory(text: string, options: ImportOptions = {}): ImportedStory {
  const fields = emptyFields(options.language ?? 'en');
  const paragraphs = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\n\r\f\u2028\u2029]/)
    .reduce<string[][]>(intoParagraphs, [[]])
    .filter((lines) => lines.length > 0);
  const [first, ...rest] = paragraphs;
  const headline = first?.length === 1 && rest.length > 0 ? headlineOf(first[0] ?? '') : null;
  const written = headline === null ? paragraphs : rest;
  const body = canonicalBody(unwrappedParagraphs(written).flatMap(paragraphOf));
  return {
    fields: { ...fields, headline: headline ?? '' },
    body,
    pictures: [],
    warnings: [],
    languageUnsaid: true,
  };
}

function intoParagraphs(paragraphs: string[][], line: string): string[][] {
  if (line.trim() === '') paragraphs.push([]);
  else paragraphs.at(-1)?.push(line);
  return paragraphs;
}

function headlineOf(line: string): string | null {
  const trimmed = line.trim();
  return trimmed.length <= HEADLINE_LENGTH ? lineValue(trimmed) : null;
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
