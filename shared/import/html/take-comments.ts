import { defaultTreeAdapter } from 'parse5';
import { attribute, findElements, type HtmlElement, type HtmlParent, lineText } from './html-tree.ts';

/**
 * Takes what editors have said beside a text of Google Docs or Word out of its page, and gives it: it is for the desk,
 * and never for readers. Changes the tree.
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
  for (const call of findElements(document, isWordCall)) detach(around(call, 'span'));
  for (const box of findElements(document, (element) => hasStyle(element, 'comment'))) {
    said.push(lineText(box));
    detach(box);
  }
  for (const list of findElements(document, (element) => hasStyle(element, 'comment-list'))) detach(list);
  return said.filter((text) => text !== '');
}

function isWordCall(element: HtmlElement): boolean {
  return element.tagName === 'a' && /#_msocom_\d+$|#_msoanchor_\d+$/.test(attribute(element, 'href') ?? '');
}

/** Word says so of the parts of a document. */
function hasStyle(element: HtmlElement, part: 'comment' | 'comment-list'): boolean {
  const said = /mso-element\s*:\s*([\w-]+)/i.exec(attribute(element, 'style') ?? '')?.[1];
  return said?.toLowerCase() === part;
}

function around(element: HtmlElement, tag: string): HtmlElement {
  for (let at = element.parentNode; at && 'tagName' in at; at = at.parentNode)
    if (at.tagName === tag) return at;
  return element;
}

function detach(element: HtmlElement): void {
  if (element.parentNode) defaultTreeAdapter.detachNode(element);
}
