import type { IMPORT_FORMATS, ImportFormat } from '../../../shared/import/formats/import-formats.ts';
import type { ImportedStory, ImportOptions } from '../../../shared/import/imported-story.ts';
import { DatelineError } from '../../../shared/result.ts';

/** What a reader has of a file, by what its format asks for. */
interface Content {
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** The stories in a file, in its order. Throws a sentence that names no file. */
export type Reader<C> = (
  content: C,
  options: ImportOptions,
) => readonly ImportedStory[] | Promise<readonly ImportedStory[]>;

/**
 * What reads each format, loaded when it is first used. A format without a reader, or with one of other content, does
 * not compile.
 */
export const READERS: {
  readonly [F in ImportFormat]: () => Promise<Reader<Content[(typeof IMPORT_FORMATS)[F]['content']]>>;
} = {
  async docx() {
    const { readDocx } = await import('./docx/read-docx.ts');
    return (bytes, options) => [readDocx(bytes, options)];
  },
  async html() {
    const { htmlToStory } = await import('../../../shared/import/html/html-to-story.ts');
    const { readabilityArticle } = await import('./article/readability-article.ts');
    return textReader((source, options) => [
      htmlToStory(source, { ...options, findArticle: readabilityArticle }),
    ]);
  },
  async markdown() {
    const { markdownToStory } = await import('../../../shared/import/markdown/markdown-to-story.ts');
    return textReader((source, options) => [markdownToStory(source, options)]);
  },
  async text() {
    const { textToStory } = await import('../../../shared/import/text/text-to-story.ts');
    return textReader((source, options) => [textToStory(source, options)]);
  },
};

/** A reader of a text with something to read in it. */
function textReader(read: Reader<string>): Reader<string> {
  return (source, options) => {
    if (/^[\s\ufeff]*$/.test(source))
      throw new DatelineError('unreadable-input', 'The file is empty; choose one that holds a story.');
    return read(source, options);
  };
}
