import type { Block } from '../../story/block.ts';
import { type PartialBlockHandlers, writeBlock } from '../../story/blocks/block-handlers.ts';
import type { List } from '../../story/blocks/list.ts';
import { type Footnote, type Inline, plainText } from '../../story/inline.ts';
import { visibleBody } from '../../story/visible-body.ts';

/** The notes of a text in the order of their marks. */
type Notes = Footnote[];

const HANDLERS: PartialBlockHandlers<[Notes], string> = {
  paragraph: ({ children }, notes) => lineText(children, notes),
  heading: ({ children }, notes) => lineText(children, notes),
  list: (list, notes) => listText(list, notes, '').join('\n'),
  divider: () => '* * *',
  code: ({ text }) => text,
};

/**
 * What readers see of a body as plain text: a block a paragraph, paragraphs parted by an empty line, notes as
 * `[1]` and at the end. Every word is there, in reading order; what only shows (a picture) is told by its caption.
 */
export function bodyToText(body: readonly Block[]): string {
  const notes: Notes = [];
  const blocks = visibleBody(body)
    .flatMap((block) => writeBlock(HANDLERS, block, notes))
    .filter((block) => block.trim() !== '');
  const said = notes.map((note, at) => `[${at + 1}] ${withLineEnds(note.children)}`);
  return [...blocks, ...(said.length > 0 ? [said.join('\n')] : [])].join('\n\n');
}

function lineText(inlines: readonly Inline[], notes: Notes): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'footnote') return `[${notes.push(inline)}]`;
      return withLineEnds([inline]);
    })
    .join('');
}

function withLineEnds(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'break') return '\n';
      if (inline.type === 'link') return withLineEnds(inline.children);
      return plainText([inline]);
    })
    .join('');
}

function listText({ ordered, start = 1, items }: List, notes: Notes, indent: string): readonly string[] {
  return items.flatMap(({ children, lists }, at) => [
    `${indent}${ordered ? `${start + at}.` : '•'} ${lineText(children, notes)}`,
    ...lists.flatMap((list) => listText(list, notes, `${indent}   `)),
  ]);
}
