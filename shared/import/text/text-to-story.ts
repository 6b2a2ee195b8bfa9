import { canonicalBody } from '../../story/canonical-body.ts';
import { emptyFields } from '../../story/story.ts';
import { lineValue } from '../field-values.ts';
import type { ImportedStory, ImportOptions } from '../imported-story.ts';
import { textBlocks, textParagraphs } from './text-blocks.ts';

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
  const paragraphs = textParagraphs(text);
  const [first, ...rest] = paragraphs;
  const headline = first?.length === 1 && rest.length > 0 ? headlineOf(first[0] ?? '') : null;
  const written = headline === null ? paragraphs : rest;
  return {
    fields: { ...fields, headline: headline ?? '' },
    body: canonicalBody(textBlocks(written)),
    pictures: [],
    warnings: [],
    languageUnsaid: true,
  };
}

function headlineOf(line: string): string | null {
  const trimmed = line.trim();
  return trimmed.length <= HEADLINE_LENGTH ? lineValue(trimmed) : null;
}
