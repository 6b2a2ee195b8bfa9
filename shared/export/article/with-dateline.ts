import type { Element } from 'hast';
import { h } from 'hastscript';
import { formatDatelineDay } from '../../page/format-dateline-day.ts';
import type { PageLabels } from '../../page/labels.ts';
import { datelineParagraph } from '../../page/parts/dateline.ts';
import type { Block } from '../../story/block.ts';
import { text } from '../../story/inline.ts';
import type { StoryFields } from '../../story/story.ts';
import type { ArticleBlock } from './article-html.ts';

/** `Cairo, Jan. 28 — `, with which a filed story begins; empty where neither place nor day is known. */
export function datelineWords(
  { dateline, language }: Pick<StoryFields, 'dateline' | 'language'>,
  { comma }: Pick<PageLabels, 'comma'>,
): string {
  const { place, date } = dateline;
  const parts = [place, date === null ? '' : formatDatelineDay(date, language)].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join(comma)} — `;
}

/**
 * The blocks with the dateline run into the first paragraph, where nothing but pictures stands before it; else
 * in a paragraph of its own, whose elements come first.
 */
export function withDateline(
  blocks: readonly ArticleBlock[],
  words: string,
): { readonly before: readonly Element[]; readonly blocks: readonly ArticleBlock[] } {
  if (words === '') return { before: [], blocks };
  const opening = datelineParagraph(blocks.map(({ block }) => block));
  const first = blocks[opening];
  const paragraph = first?.elements[0];
  if (!first || !paragraph) return { before: [h('p', words.trimEnd())], blocks };
  const begun = { ...paragraph, children: [{ type: 'text' as const, value: words }, ...paragraph.children] };
  return { before: [], blocks: blocks.with(opening, { ...first, elements: [begun] }) };
}

/** The same of a body that is still to be written. */
export function beginsWithDateline(
  body: readonly Block[],
  fields: Pick<StoryFields, 'dateline' | 'language'>,
  labels: Pick<PageLabels, 'comma'>,
): readonly Block[] {
  const words = datelineWords(fields, labels);
  if (words === '') return body;
  const opening = datelineParagraph(body);
  const first = body[opening];
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', children: [text(words.trimEnd())] }, ...body];
  return body.with(opening, { ...first, children: [text(words), ...first.children] });
}
