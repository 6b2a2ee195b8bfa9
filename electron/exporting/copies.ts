import type { CopyTarget } from '../../shared/export/handovers.ts';
import type { Cleared } from '../../shared/gate/cleared.ts';
import type { PageContent } from '../../shared/page/page-content.ts';
import type { Copied } from './copied.ts';

/** A story on its way to the clipboard. */
export interface CopiedStory {
  readonly page: PageContent;
  readonly cleared: Cleared;
  /** The path that a picture is named by, beside which an export of the story puts it. */
  readonly mediaPath: (media: string) => string;
}

/** What is put on the clipboard for each target, its writer loaded when it is first used. */
export const COPIES: Readonly<Record<CopyTarget, (story: CopiedStory) => Promise<Copied>>> = {
  async wordpress({ page, mediaPath }) {
    const { pageToWordpress } = await import('../../shared/export/wordpress/page-to-wordpress.ts');
    const blocks = pageToWordpress(page, mediaPath);
    // Its editor knows its blocks in HTML by their comments, which mean nothing to any other program.
    return { html: blocks, text: blocks };
  },
  async word({ page }) {
    const { pageToWordClip } = await import('../../shared/export/word-clip/page-to-word-clip.ts');
    return { html: pageToWordClip(page), text: await plain(page) };
  },
  async fragment({ page, mediaPath }) {
    const { pageToFragment } = await import('../../shared/export/fragment/page-to-fragment.ts');
    const html = pageToFragment(page, mediaPath);
    return { html, text: html };
  },
  text: async ({ page }) => ({ text: await plain(page) }),
  async markdown({ cleared, mediaPath }) {
    const { storyToMarkdown } = await import('../../shared/export/markdown/story-to-markdown.ts');
    return { text: storyToMarkdown(cleared, { mediaPath }) };
  },
};

async function plain(page: PageContent): Promise<string> {
  return (await import('../../shared/export/text/page-to-text.ts')).pageToText(page);
}
