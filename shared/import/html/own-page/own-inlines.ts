import {
  type Break,
  canonicalMarks,
  footnote,
  type Inline,
  link,
  type Mark,
  safeHref,
  type Text,
  withoutNotes,
} from '../../../story/inline.ts';
import { NOTE } from '../fold-notes.ts';
import { attribute, type HtmlNode, isElement, textOfNode } from '../html-tree.ts';
import { NotOurPage } from './not-our-page.ts';

const MARK_OF_TAG: Readonly<Record<string, Mark>> = {
  strong: 'bold',
  em: 'italic',
  u: 'underline',
  s: 'strike',
  code: 'code',
  sub: 'subscript',
  sup: 'superscript',
};

/** The inlines of our own page, character for character. */
export function ownInlines(nodes: readonly HtmlNode[], marks: readonly Mark[] = []): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    const text = textOfNode(node);
    if (text !== null) return text === '' ? [] : [ownText(text, marks)];
    if (!isElement(node)) return [];
    if (node.tagName === 'br') return [{ type: 'break' }];
    if (node.tagName === NOTE) return [footnote(withoutNotes(ownInlines(node.childNodes)))];
    const mark = MARK_OF_TAG[node.tagName];
    if (mark) return ownInlines(node.childNodes, [...marks, mark]);
    if (node.tagName !== 'a') throw new NotOurPage();
    const href = safeHref(attribute(node, 'href') ?? '');
    const children = ownInlines(node.childNodes, marks);
    if (href === null || children.some((child) => child.type === 'link' || child.type === 'footnote'))
      throw new NotOurPage();
    return [link(href, children as readonly (Text | Break)[], attribute(node, 'title') ?? undefined)];
  });
}

function ownText(text: string, marks: readonly Mark[]): Text {
  const canonical = canonicalMarks(marks);
  return canonical ? { type: 'text', text, marks: canonical } : { type: 'text', text };
}
