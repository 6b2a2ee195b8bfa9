import type { Blockquote } from 'mdast';
import { EMBED_MARKER, KEY_POINTS_MARKER, RELATED_MARKER } from '../../../export/markdown/conventions.ts';
import type { Block, BlockType } from '../../../story/block.ts';
import type { Embed } from '../../../story/blocks/embed.ts';
import type { RelatedBox } from '../../../story/blocks/related-box.ts';
import { type Inline, plainText } from '../../../story/inline.ts';
import { webHref } from '../../../story/safe-href.ts';
import { STORY_ID } from '../../../story/story.ts';
import { keyPointsOfBlocks } from '../../key-points-of-blocks.ts';
import type { MarkdownContext } from '../markdown-context.ts';

/** What a quote under its comment holds; null for another comment, and where more stands in it. */
type BoxReader = (said: string, held: () => HeldBlocks) => readonly Block[] | null;

interface HeldBlocks {
  readonly blocks: readonly Block[];
  /** The paragraphs, or null when there is anything else. */
  readonly lines: readonly (readonly Inline[])[] | null;
}

/** How each type of block is read from a quote with a comment; null for what has a form of its own in Markdown. */
const READERS: Readonly<Record<BlockType, BoxReader | null>> = {
  paragraph: null,
  heading: null,
  list: null,
  quote: null,
  pullquote: null,
  figure: null,
  gallery: null,
  divider: null,
  table: null,
  code: null,
  keypoints: (said, held) => (said === KEY_POINTS_MARKER ? keyPointsOfBlocks(held().blocks) : null),
  embed: (said, held) => (said === EMBED_MARKER ? wrapped(embedOf(held().lines)) : null),
  related(said, held) {
    const story = RELATED_MARKER.exec(said)?.[1];
    return story === undefined ? null : wrapped(relatedOf(story, held().lines));
  },
};

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
  const held = () => {
    const blocks = context.blocksOf(rest, context, depth);
    return { blocks, lines: linesOf(blocks) };
  };
  for (const read of Object.values(READERS)) {
    const box = read?.(said, held);
    if (box) return box;
  }
  return null;
}

function wrapped(block: Block | null): readonly Block[] | null {
  return block === null ? null : [block];
}

function linesOf(blocks: readonly Block[]): HeldBlocks['lines'] {
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
