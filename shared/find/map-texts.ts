import { assertNever } from '../assert-never.ts';
import type { Block } from '../story/block.ts';
import { modelOf } from '../story/blocks/block-models.ts';
import type { TextVisitor } from '../story/blocks/text-visitor.ts';
import type { Inline, Link } from '../story/inline.ts';

/**
 * The block with every line of it as the visitor wants it; the same object where nothing changed. The notes
 * in a line come after the line. Throws by name on a block that it does not know.
 */
export function mapTexts<B extends Block>(block: B, visit: TextVisitor): B {
  return modelOf(block).mapTexts(block, visit);
}

/** A line of marked text as a person searches it: a break is a line end, and a note one strange character. */
export function lineOf(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join('');
}

const A_THING = '\ufffc';

function inlineText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'break':
      return '\n';
    case 'footnote':
      return A_THING;
    case 'link':
      return (inline satisfies Link).children.map(inlineText).join('');
    default:
      return assertNever(inline, 'inline');
  }
}
