import { type HtmlElement, type HtmlNode, type HtmlParent, isHtmlElement, textOfNode } from '../html-tree.ts';
import { isHidden } from '../inline-style.ts';

/** Characters of text in an element. */
export interface TextAmount {
  readonly text: number;
  /** Those within links. */
  readonly linked: number;
  /** Those of sentences: texts of some length outside of links. */
  readonly prose: number;
}

export interface TextAmounts {
  of(element: HtmlParent): TextAmount;
}

const NOTHING: TextAmount = { text: 0, linked: 0, prose: 0 };

/** A text this long is prose; menus and labels are shorter. */
const PROSE = 25;

const UNREAD = new Set(
  'script style template noscript head button select textarea svg iframe object video audio'.split(' '),
);

/** The amounts of every element in `root`, of the texts that `counts` accepts. */
export function textAmounts(root: HtmlParent, counts: (text: HtmlNode) => boolean): TextAmounts {
  const amounts = new Map<HtmlParent, TextAmount>();
  const visit = (parent: HtmlParent, inLink: boolean): TextAmount => {
    const sum = { text: 0, linked: 0, prose: 0 };
    for (const child of parent.childNodes) {
      const added = isHtmlElement(child) ? visitElement(child, inLink) : ofText(child, inLink);
      sum.text += added.text;
      sum.linked += added.linked;
      sum.prose += added.prose;
    }
    amounts.set(parent, sum);
    return sum;
  };
  const visitElement = (element: HtmlElement, inLink: boolean) =>
    UNREAD.has(element.tagName) || isHidden(element)
      ? NOTHING
      : visit(element, inLink || element.tagName === 'a');
  const ofText = (node: HtmlNode, inLink: boolean): TextAmount => {
    const text = (textOfNode(node) ?? '').trim().length;
    if (text === 0 || !counts(node)) return NOTHING;
    return { text, linked: inLink ? text : 0, prose: inLink || text < PROSE ? 0 : text };
  };
  visit(root, false);
  return { of: (element) => amounts.get(element) ?? NOTHING };
}
