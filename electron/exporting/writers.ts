import type { ExportKind, FORMATS } from '../../shared/export/formats.ts';
import type { PageToText } from './text-file-writer.ts';
import type { PageWriter, Writer } from './writer.ts';

/**
 * What writes each kind of export, loaded when it is first used. A kind without a writer, or with one of
 * other content, does not compile.
 */
export const WRITERS: {
  readonly [K in ExportKind]: () => Promise<
    Extract<Writer, { readonly content: (typeof FORMATS)[K]['content'] }>
  >;
} = {
  'html-file': async () => (await import('./write-html-file.ts')).htmlFileWriter,
  html: async () => (await import('./write-html-folder.ts')).htmlFolderWriter,
  async markdown() {
    const { storyToMarkdown } = await import('../../shared/export/markdown/story-to-markdown.ts');
    return (await import('./text-file-writer.ts')).textFileWriter(storyToMarkdown);
  },
  async fragment() {
    const { pageToFragment } = await import('../../shared/export/fragment/page-to-fragment.ts');
    return pageText((page, { mediaPath }) => pageToFragment(page, mediaPath));
  },
  async wordpress() {
    const { pageToWordpress } = await import('../../shared/export/wordpress/page-to-wordpress.ts');
    return pageText((page, { mediaPath }) => pageToWordpress(page, mediaPath));
  },
  async ninjs() {
    const { storyToNinjs } = await import('../../shared/export/ninjs/story-to-ninjs.ts');
    return pageText(
      (page, files, cleared) => `${JSON.stringify(storyToNinjs(cleared.story, page, files), null, 2)}\n`,
    );
  },
  async text() {
    const { pageToText } = await import('../../shared/export/text/page-to-text.ts');
    return (await import('./plain-text-writer.ts')).plainTextWriter(pageToText);
  },
};

async function pageText(toText: PageToText): Promise<PageWriter> {
  return (await import('./text-file-writer.ts')).pageTextWriter(toText);
}
