import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Block } from '../../story/block.ts';
import { blockToHast } from '../blocks/block-to-hast.ts';
import { lines } from '../lines.ts';
import type { PageContext } from '../page-context.ts';
import { datelineContent, datelineParagraph } from './dateline.ts';
import { notesList } from './notes-list.ts';
import { numberNotes } from './number-notes.ts';

/**
 * The story itself, and its notes after it. The dateline runs into the first paragraph where nothing but
 * pictures stands before it.
 */
export function storyBody(body: readonly Block[], context: PageContext): Element {
  const unnumbered = body.map((block) => blockToHast(block, context));
  const { blocks, notes } = numberNotes(unnumbered, context.labels);
  return h(
    'article',
    { className: ['story-body'], ariaLabelledBy: 'headline' },
    lines([...withDateline(body, blocks, context), notesList(notes, context)]),
  );
}

function withDateline(body: readonly Block[], blocks: Element[], context: PageContext): Element[] {
  const { fields, labels } = context;
  const content = datelineContent(fields.dateline, labels.comma, fields.language);
  if (!content) return blocks;
  const opening = datelineParagraph(body);
  const paragraph = blocks[opening];
  if (!paragraph) return [h('p', { className: ['dateline'] }, content), ...blocks];
  return blocks.with(opening, runIn(paragraph, content));
}

function runIn(paragraph: Element, content: ElementContent[]): Element {
  return {
    ...paragraph,
    children: [h('span', { className: ['dateline'] }, content), ...paragraph.children],
  };
}
