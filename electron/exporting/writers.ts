import type { ExportKind, FORMATS } from '../../shared/export/formats.ts';
import type { NinjsObject } from '../../shared/export/ninjs/ninjs-object.ts';
import type { WireFiles } from '../../shared/export/wire/wire-files.ts';
import type { Cleared } from '../../shared/gate/cleared.ts';
import type { PageContent } from '../../shared/page/page-content.ts';
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
  hugo: () => markdownFolder('hugo'),
  jekyll: async () => (await import('./jekyll-writer.ts')).jekyllWriter,
  eleventy: () => markdownFolder('eleventy'),
  astro: () => markdownFolder('astro'),
  async fragment() {
    const { pageToFragment } = await import('../../shared/export/fragment/page-to-fragment.ts');
    return pageText((page, { mediaPath }) => pageToFragment(page, mediaPath));
  },
  async wordpress() {
    const { pageToWordpress } = await import('../../shared/export/wordpress/page-to-wordpress.ts');
    return pageText((page, { mediaPath }) => pageToWordpress(page, mediaPath));
  },
  async wxr() {
    const { wxrFormat } = await import('./wxr-format.ts');
    return (await import('./collection-writer.ts')).collectionWriter(wxrFormat);
  },
  async ghost() {
    const { ghostFormat } = await import('./ghost-format.ts');
    return (await import('./collection-writer.ts')).collectionWriter(ghostFormat);
  },
  async ninjs() {
    const { storyToNinjs } = await import('../../shared/export/ninjs/story-to-ninjs.ts');
    return jsonText(storyToNinjs);
  },
  async 'ninjs-superdesk'() {
    const { storyToSuperdesk } = await import('../../shared/export/ninjs-superdesk/story-to-superdesk.ts');
    return jsonText(storyToSuperdesk);
  },
  async nitf() {
    const { storyToNitf } = await import('../../shared/export/nitf/story-to-nitf.ts');
    return pageText((page, files, cleared) => storyToNitf(cleared, page, files));
  },
  async 'newsml-g2'() {
    const { storyToNewsml } = await import('../../shared/export/newsml-g2/story-to-newsml.ts');
    return pageText((page, files, cleared) => storyToNewsml(cleared, page, files));
  },
  docx: async () => (await import('./docx/docx-writer.ts')).docxWriter,
  pdf: async () => (await import('./printing/pdf-writers.ts')).pdfWriter,
  manuscript: async () => (await import('./printing/pdf-writers.ts')).manuscriptWriter,
  eml: async () => (await import('./eml-writer.ts')).emlWriter,
  async text() {
    const { pageToText } = await import('../../shared/export/text/page-to-text.ts');
    return (await import('./plain-text-writer.ts')).plainTextWriter(pageToText);
  },
};

async function pageText(toText: PageToText): Promise<PageWriter> {
  return (await import('./text-file-writer.ts')).pageTextWriter(toText);
}

function jsonText(
  toJson: (cleared: Cleared, page: PageContent, files: WireFiles) => NinjsObject,
): Promise<PageWriter> {
  return pageText((page, files, cleared) => `${JSON.stringify(toJson(cleared, page, files), null, 2)}\n`);
}

async function markdownFolder(kind: 'hugo' | 'eleventy' | 'astro'): Promise<PageWriter> {
  const { pageToGenerator } = await import('../../shared/export/generator/page-to-generator.ts');
  const { markdownFolderWriter } = await import('./markdown-folder-writer.ts');
  return markdownFolderWriter((page, { mediaPath }, cleared) =>
    pageToGenerator(kind, page, cleared, mediaPath),
  );
}
