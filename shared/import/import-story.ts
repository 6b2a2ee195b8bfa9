import { DatelineError } from '../result.ts';
import { htmlToStory } from './html/html-to-story.ts';
import type { ImportedStory, ImportOptions } from './imported-story.ts';
import { markdownToStory } from './markdown/markdown-to-story.ts';
import { textToStory } from './text/text-to-story.ts';

export const IMPORT_FORMATS = ['html', 'markdown', 'text'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

const FORMAT_OF_EXTENSION: ReadonlyMap<string, ImportFormat> = new Map(
  Object.entries<ImportFormat>({
    html: 'html',
    htm: 'html',
    xhtml: 'html',
    md: 'markdown',
    markdown: 'markdown',
    mdown: 'markdown',
    txt: 'text',
    text: 'text',
  }),
);

/** The format that a file's name says, or null when nothing imports such files. */
export function importFormatOf(fileName: string): ImportFormat | null {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return FORMAT_OF_EXTENSION.get(extension) ?? null;
}

const IMPORTERS: Readonly<Record<ImportFormat, (source: string, options: ImportOptions) => ImportedStory>> = {
  html: htmlToStory,
  markdown: markdownToStory,
  text: textToStory,
};

/**
 * The story in a file's text. Throws DatelineError `unreadable-input` for a file without any character to
 * read and for front matter that is no YAML.
 */
export function importStory(
  format: ImportFormat,
  source: string,
  options: ImportOptions = {},
): ImportedStory {
  if (/^[\s\ufeff]*$/.test(source))
    throw new DatelineError('unreadable-input', 'The file is empty; choose one that holds a story.');
  return IMPORTERS[format](source, options);
}
