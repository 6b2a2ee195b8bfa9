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
  async 'newsml-g2'() {
    const { g2ToStories } = await import('../../../shared/import/newsml-g2/g2-to-stories.ts');
    return textReader(g2ToStories);
  },
  async 'newsml-1'() {
    const { newsml1ToStories } = await import('../../../shared/import/newsml-1/newsml-1-to-stories.ts');
    return textReader(newsml1ToStories);
  },
  async nitf() {
    const { nitfToStory } = await import('../../../shared/import/nitf/nitf-to-story.ts');
    return textReader((source, options) => [nitfToStory(source, options)]);
  },
  async ninjs() {
    const { ninjsToStories } = await import('../../../shared/import/ninjs/ninjs-to-stories.ts');
    return textReader(ninjsToStories);
  },
  async anpa() {
    const { anpaToStories } = await import('../../../shared/import/anpa/anpa-to-stories.ts');
    return textReader(anpaToStories);
  },
  async iptc7901() {
    const { iptc7901ToStories } = await import('../../../shared/import/iptc7901/iptc7901-to-stories.ts');
    return textReader(iptc7901ToStories);
  },
  async docx() {
    const { readDocx } = await import('./docx/read-docx.ts');
    return (bytes, options) => [readDocx(bytes, options)];
  },
  async odt() {
    const { readOdt } = await import('./odt/read-odt.ts');
    return (bytes, options) => [readOdt(bytes, options)];
  },
  async rtf() {
    const { readRtfFile } = await import('./rtf/read-rtf-file.ts');
    return (bytes, options) => [readRtfFile(bytes, options)];
  },
  async mhtml() {
    const { readSavedPage } = await import('./mime/read-saved-page.ts');
    return async (bytes, options) => [await readSavedPage(bytes, options)];
  },
  async eml() {
    const { readMail } = await import('./mime/read-mail.ts');
    return async (bytes, options) => [await readMail(bytes, options)];
  },
  async wxr() {
    const { readWxr } = await import('./site/read-wxr.ts');
    return readWxr;
  },
  async ghost() {
    const { readGhost } = await import('./site/read-ghost.ts');
    return readGhost;
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
