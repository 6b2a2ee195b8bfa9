import type { ExportKind, FORMATS } from '../../shared/export/formats.ts';
import type { Writer } from './writer.ts';

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
};
