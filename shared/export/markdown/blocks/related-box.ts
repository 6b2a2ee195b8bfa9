import type { BlockContent, Blockquote } from 'mdast';
import type { RelatedBox } from '../../../story/blocks/related-box.ts';
import { relatedMarker } from '../conventions.ts';

/**
 * A quote whose first line is a comment with the story's id, then the label, then the headline in bold:
 * either may be missing.
 */
export function relatedBoxToMdast({ story, headline, label }: RelatedBox): Blockquote {
  const children: BlockContent[] = [{ type: 'html', value: relatedMarker(story) }];
  if (label !== '') children.push({ type: 'paragraph', children: [{ type: 'text', value: label }] });
  if (headline !== '') {
    const strong = { type: 'strong' as const, children: [{ type: 'text' as const, value: headline }] };
    children.push({ type: 'paragraph', children: [strong] });
  }
  return { type: 'blockquote', children };
}
