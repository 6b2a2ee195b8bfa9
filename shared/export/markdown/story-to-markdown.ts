import type { Story } from '../../story/story.ts';
import { visibleBody } from '../../story/visible-body.ts';
import { blockToMdast } from './block-to-mdast.ts';
import { frontMatter } from './front-matter.ts';
import { numberFootnotes } from './number-footnotes.ts';
import { printMdast } from './print-mdast.ts';

export interface MarkdownOptions {
  /** The path that the Markdown names a picture by, e.g. `media/harbour.jpg`; it ends in the media name. */
  mediaPath(media: string): string;
}

/**
 * The story as GitHub Flavored Markdown with YAML front matter, ending in one line feed. Importing it gives
 * the same fields and the same `visibleBody`, but for pictures' sizes. Throws by name on a block that it
 * does not know.
 */
export function storyToMarkdown(story: Story, options: MarkdownOptions): string {
  const body = visibleBody(story.body).flatMap((block) => blockToMdast(block, options));
  const matter = `---\n${frontMatter(story, options)}---\n`;
  const notes = numberFootnotes(body);
  return body.length === 0 ? matter : `${matter}\n${printMdast([...body, ...notes])}`;
}
