import {
  type Break,
  footnote,
  type Inline,
  link,
  type Mark,
  readText,
  type Text,
  withoutNotes,
} from '../../../story/inline.ts';
import { type Phrase, readPhrase } from '../../../story/phrase.ts';
import { safeHref } from '../../../story/safe-href.ts';
import { FOLDED_NOTE_TAG } from '../fold-notes.ts';
import { attribute, type HtmlElement, type HtmlNode, isHtmlElement, textOfNode } from '../html-tree.ts';
import { NotOurPage } from './not-our-page.ts';

const MARK_OF_TAG: ReadonlyMap<string, Mark> = new Map(
  Object.entries<Mark>({
    strong: 'bold',
    em: 'italic',
    u: 'underline',
    s: 'strike',
    code: 'code',
    sub: 'subscript',
    sup: 'superscript',
  }),
);

/** The inlines of our own page, character for character. */
export function ownInlines(
  nodes: readonly HtmlNode[],
  marks: readonly Mark[] = [],
  phrase: Phrase | null = null,
): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    const text = textOfNode(node);
    if (text !== null) return text === '' ? [] : [readText(text, marks, phrase)];
    if (!isHtmlElement(node)) return [];
    if (node.tagName === 'br') return [{ type: 'break' }];
    if (node.tagName === FOLDED_NOTE_TAG) return [footnote(withoutNotes(ownInlines(node.childNodes)))];
    const mark = MARK_OF_TAG.get(node.tagName);
    if (mark) return ownInlines(node.childNodes, [...marks, mark], phrase);
    if (node.tagName === 'span') return ownInlines(node.childNodes, marks, ownPhrase(node));
    if (node.tagName !== 'a') throw new NotOurPage();
    const href = safeHref(attribute(node, 'href') ?? '');
    const children = ownInlines(node.childNodes, marks, phrase);
    if (href === null || children.some((child) => child.type === 'link' || child.type === 'footnote'))
      throw new NotOurPage();
    return [link(href, children as readonly (Text | Break)[], attribute(node, 'title') ?? undefined)];
  });
}

function ownPhrase(element: HtmlElement): Phrase {
  const phrase = readPhrase(attribute(element, 'lang'), attribute(element, 'dir'));
  if (!phrase) throw new NotOurPage();
  return phrase;
}
