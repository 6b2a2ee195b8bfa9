import type { Cleared } from '../../gate/cleared.ts';
import { visibleBody } from '../../story/visible-body.ts';
import { blockToMdast } from './block-to-mdast.ts';
import { DESK_COPY_LINE } from './conventions.ts';
import { frontMatter } from './front-matter.ts';
import { numberFootnotes } from './number-footnotes.ts';
import { printMdast } from './print-mdast.ts';

export interface MarkdownOptions {
  /** The path that the Markdown names a picture by, e.g. `media/harbour.jpg`; it ends in the media name. */
  mediaPath(media: string): string;
}

/**
 * The story as GitHub Flavored Markdown with YAML front matter, ending in one line feed. Importing a desk copy gives
 * the same fields and the same `visibleBody`, but for pictures' sizes; importing a publication gives those
 * of them that readers see. Throws by name on a block that it does not know.
 */
export function storyToMarkdown(cleared: Cleared, options: MarkdownOptions): string {
  const body = visibleBody(cleared.story.body).flatMap((block) => blockToMdast(block, options));
  const first = cleared.profile === 'desk-copy' ? `${DESK_COPY_LINE}\n` : '';
  const matter = `${first}---\n${frontMatter(cleared, options)}---\n`;
  const notes = numberFootnotes(body);
  return body.length === 0 ? matter : `${matter}\n${printMdast([...body, ...notes])}`;
}
