import { $createLinkNode } from '@lexical/link';
import { $createLineBreakNode, $createTextNode, type ElementNode, type LexicalNode } from 'lexical';
import { assertNever } from '../../../../shared/assert-never.ts';
import type { Inline } from '../../../../shared/story/inline.ts';
import { phraseRuns } from '../../../../shared/story/phrase.ts';
import { $createFootnoteNode } from '../footnote/FootnoteNode.ts';
import { $createPhraseNode } from '../phrase/PhraseNode.ts';
import { marksToBits } from './text-marks.ts';

export function $inlinesToNodes(inlines: readonly Inline[]): LexicalNode[] {
  return phraseRuns(inlines).flatMap((run) =>
    run.phrase
      ? [$createPhraseNode(run.phrase).append(...$runToNodes(run.inlines, true))]
      : $runToNodes(run.inlines, false),
  );
}

/** The node with these inlines behind what it holds. */
export function $withInlines<T extends ElementNode>(node: T, inlines: readonly Inline[]): T {
  return node.append(...$inlinesToNodes(inlines));
}

function $runToNodes(inlines: readonly Inline[], inPhrase: boolean): LexicalNode[] {
  return inlines.map((inline) => {
    switch (inline.type) {
      case 'text':
        return $createTextNode(inline.text).setFormat(marksToBits(inline.marks ?? []));
      case 'break':
        return $createLineBreakNode();
      case 'link':
        return $createLinkNode(inline.href, { title: inline.title ?? null }).append(
          ...(inPhrase ? $runToNodes(inline.children, true) : $inlinesToNodes(inline.children)),
        );
      case 'footnote':
        return $createFootnoteNode(inline);
      default:
        return assertNever(inline, 'inline');
    }
  });
}
