import type { Blockquote, RootContent } from 'mdast';
import { EMBED_MARKER, KEY_POINTS_MARKER, RELATED_MARKER } from '../../../export/markdown/conventions.ts';
import type { Block } from '../../../story/block.ts';
import type { Embed } from '../../../story/blocks/embed.ts';
import type { RelatedBox } from '../../../story/blocks/related-box.ts';
import { type Inline, plainText } from '../../../story/inline.ts';
import { webHref } from '../../../story/safe-href.ts';
import { STORY_ID } from '../../../story/story.ts';
import { keyPointsOfBlocks } from '../../key-points-of-blocks.ts';
import type { MarkdownContext } from '../markdown-context.ts';

/**
 * The box that the exporter wrote as a quote with a comment as its first line; null for any other quote,
 * and for one that says more.
 */
export function boxFromMarkdown(
  node: Blockquote,
  context: MarkdownContext,
  depth: number,
): readonly Block[] | null {
  const [marker, ...rest] = node.children;
  if (marker?.type !== 'html') return null;
  const said = marker.value.trim();
  const story = RELATED_MARKER.exec(said)?.[1];
  if (said === KEY_POINTS_MARKER) return keyPointsOfBlocks(context.blocksOf(rest, context, depth));
  if (said === EMBED_MARKER) return wrapped(embedOf(linesOf(rest, context, depth)));
  return story === undefined ? null : wrapped(relatedOf(story, linesOf(rest, context, depth)));
}

function wrapped(block: Block | null): readonly Block[] | null {
  return block === null ? null : [block];
}

/** The paragraphs, or null when there is anything else. */
function linesOf(
  nodes: readonly RootContent[],
  context: MarkdownContext,
  depth: number,
): readonly (readonly Inline[])[] | null {
  const blocks = context.blocksOf(nodes, context, depth);
  const lines = blocks.map((block) => (block.type === 'paragraph' ? block.children : null));
  return lines.every((line) => line !== null) ? lines : null;
}

function embedOf(lines: readonly (readonly Inline[])[] | null): Embed | null {
  const [name, description, ...more] = lines ?? [];
  const link = name?.length === 1 ? name[0] : undefined;
  const href = link?.type === 'link' ? webHref(link.href) : null;
  if (link?.type !== 'link' || href === null || more.length > 0) return null;
  const title = plainText(link.children);
  return {
    type: 'embed',
    href,
    title: title === href ? '' : title,
    description: plainText(description ?? []),
  };
}

function relatedOf(story: string, lines: readonly (readonly Inline[])[] | null): RelatedBox | null {
  if (lines === null || !STORY_ID.test(story) || lines.length > 2) return null;
  const isHeadline = (line: readonly Inline[]) =>
    line.every((inline) => inline.type === 'text' && inline.marks?.join() === 'bold');
  const headline = lines.at(-1);
  const named = headline !== undefined && isHeadline(headline) ? headline : null;
  const label = named === null ? lines : lines.slice(0, -1);
  if (label.length > 1) return null;
  return { type: 'related', story, headline: plainText(named ?? []), label: plainText(label[0] ?? []) };
}
