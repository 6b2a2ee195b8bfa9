import { defaultTreeAdapter } from 'parse5';
import { attribute, findElements, type HtmlElement, type HtmlParent, lineText } from './html-tree.ts';

/**
 * Takes what editors have said beside a text of Google Docs out of its page, and gives it: it is for the desk, and
 * never for readers. Changes the tree.
 */
export function takeComments(document: HtmlParent): readonly string[] {
  const links = findElements(document, (element) => element.tagName === 'a');
  const said: string[] = [];
  for (const link of links) {
    const id = attribute(link, 'id') ?? '';
    const href = attribute(link, 'href') ?? '';
    if (/^cmnt_ref\d+$/.test(id) && /#cmnt\d+$/.test(href)) detach(around(link, 'sup'));
    else if (/^cmnt\d+$/.test(id) && /#cmnt_ref\d+$/.test(href)) {
      const box = around(link, 'div');
      defaultTreeAdapter.detachNode(link);
      said.push(lineText(box));
      detach(box);
    }
  }
  return said.filter((text) => text !== '');
}

function around(element: HtmlElement, tag: string): HtmlElement {
  for (let at = element.parentNode; at && 'tagName' in at; at = at.parentNode)
    if (at.tagName === tag) return at;
  return element;
}

function detach(element: HtmlElement): void {
  if (element.parentNode) defaultTreeAdapter.detachNode(element);
}
