import { $isAutoLinkNode, $isLinkNode, type LinkNode } from '@lexical/link';
import { $isElementNode, $isLineBreakNode, $isTextNode, type ElementNode, type LexicalNode } from 'lexical';
import { type Inline, link, notesIn, readText } from '../../../../shared/story/inline.ts';
import type { Phrase } from '../../../../shared/story/phrase.ts';
import { safeHref } from '../../../../shared/story/safe-href.ts';
import { $isFootnoteNode } from '../footnote/FootnoteNode.ts';
import { $isPhraseNode, type PhraseNode } from '../phrase/PhraseNode.ts';
import type { Scope } from './scope.ts';
import { bitsToMarks } from './text-marks.ts';

/**
 * The inlines of a block as typed: not canonical yet. Throws by name on a node that no inline of a story
 * stands for.
 */
export function $readInlines(element: ElementNode, scope: Scope): Inline[] {
  return element.getChildren().flatMap((child) => $readInline(child, scope));
}

export function $readInline(node: LexicalNode, scope: Scope): Inline[] {
  if (!scope.has(node)) return [];
  if ($isLineBreakNode(node)) return [{ type: 'break' }];
  if ($isTextNode(node)) {
    const text = scope.text(node);
    return text === '' ? [] : [readText(text, bitsToMarks(node.getFormat()), null)];
  }
  if ($isLinkNode(node)) return $readLink(node, scope);
  if ($isPhraseNode(node)) return $readPhrase(node, scope);
  if ($isFootnoteNode(node)) return [node.getNote()];
  // Some input methods and extensions wrap text; what is inline and has text keeps it.
  if ($isElementNode(node) && node.isInline()) return $readInlines(node, scope);
  throw new Error(`The editor holds "${node.getType()}" inside a line, which no story can hold`);
}

/** Of phrases within phrases the inner ones count. */
function $readPhrase(node: PhraseNode, scope: Scope): Inline[] {
  const phrase = node.getPhrase();
  return $readInlines(node, scope).map((inline) => inPhrase(inline, phrase));
}

function inPhrase<T extends Inline>(inline: T, phrase: Phrase): T {
  if (inline.type === 'text') return inline.phrase ? inline : { ...inline, phrase };
  if (inline.type !== 'link') return inline;
  return { ...inline, children: inline.children.map((child) => inPhrase(child, phrase)) };
}

function $readLink(node: LinkNode, scope: Scope): Inline[] {
  const inside = $readInlines(node, scope);
  const notes = notesIn(inside);
  const children = inside.flatMap((child) => {
    if (child.type === 'link') return child.children;
    return child.type === 'footnote' ? [] : [child];
  });
  const href = $isAutoLinkNode(node) && node.getIsUnlinked() ? null : safeHref(node.getURL());
  if (href === null || children.length === 0) return [...children, ...notes];
  return [link(href, children, node.getTitle() ?? undefined), ...notes];
}
