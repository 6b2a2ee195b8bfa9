import type { BlockContent, Blockquote } from 'mdast';
import type { Embed } from '../../../story/blocks/embed.ts';
import { text } from '../../../story/inline.ts';
import { EMBED_MARKER } from '../conventions.ts';
import { inlinesToMdast } from '../inlines-to-mdast.ts';

/** A quote whose first line is a comment that says what it is, then the title as a link, then the description. */
export function embedToMdast({ href, title, description }: Embed): Blockquote {
  const link = inlinesToMdast([{ type: 'link', href, children: [text(title === '' ? href : title)] }]);
  const children: BlockContent[] = [
    { type: 'html', value: EMBED_MARKER },
    { type: 'paragraph', children: link },
  ];
  if (description !== '') {
    children.push({ type: 'paragraph', children: [{ type: 'text', value: description }] });
  }
  return { type: 'blockquote', children };
}
