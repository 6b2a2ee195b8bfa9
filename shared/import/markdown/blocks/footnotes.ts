import type { FootnoteDefinition } from 'mdast';
import type { Block } from '../../../story/block.ts';
import { blocksFromMarkdown } from '../blocks-from-markdown.ts';
import type { MarkdownContext } from '../markdown-context.ts';

/** Footnotes, for which the model has no block: paragraphs that begin with the note's number, in the order of the numbers. */
export function footnotesFromMarkdown(
  definitions: readonly FootnoteDefinition[],
  context: MarkdownContext,
): readonly Block[] {
  return definitions
    .map((definition) => ({ definition, number: context.footnoteNumber(definition.identifier) }))
    .toSorted((a, b) => a.number - b.number)
    .flatMap(({ definition, number }) => {
      const blocks = blocksFromMarkdown(definition.children, context, 0);
      const sign = { type: 'text' as const, text: String(number), marks: ['superscript' as const] };
      const [first, ...rest] = blocks;
      if (first?.type !== 'paragraph') return [{ type: 'paragraph' as const, children: [sign] }, ...blocks];
      return [
        { ...first, children: [sign, { type: 'text' as const, text: ' ' }, ...first.children] },
        ...rest,
      ];
    });
}
