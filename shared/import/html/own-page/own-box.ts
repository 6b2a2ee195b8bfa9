import type { Block } from '../../../story/block.ts';
import { attribute, childElements, findElement, type HtmlElement, hasClass, rawText } from '../html-tree.ts';
import { NotOurPage } from './not-our-page.ts';
import { ownInlines } from './own-inlines.ts';

/** A box of key points, a card or a box for another story, as our own page has them. Words that the page put there by itself are none of it. */
export function ownBox(element: HtmlElement): Block {
  if (hasClass(element, 'key-points')) return ownKeyPoints(element);
  if (hasClass(element, 'embed')) return ownEmbed(element);
  if (!hasClass(element, 'related-box')) throw new NotOurPage();
  const story = attribute(element, 'data-story') ?? '';
  const [label, headline] = [line(element, 'related-label'), line(element, 'related-headline')];
  return { type: 'related', story, headline, label };
}

function ownKeyPoints(element: HtmlElement): Block {
  const [title, list] = childElements(element);
  if (title?.tagName !== 'h2' || list?.tagName !== 'ul') throw new NotOurPage();
  const points = childElements(list).map((item) => ownInlines(item.childNodes));
  return {
    type: 'keypoints',
    title: hasClass(title, 'untitled') ? [] : ownInlines(title.childNodes),
    points,
  };
}

function ownEmbed(element: HtmlElement): Block {
  const link = findElement(element, (child) => child.tagName === 'a');
  const href = link ? attribute(link, 'href') : null;
  if (href === null) throw new NotOurPage();
  return {
    type: 'embed',
    href,
    title: line(element, 'embed-title'),
    description: line(element, 'embed-description'),
  };
}

function line(element: HtmlElement, name: string): string {
  const found = findElement(element, (child) => hasClass(child, name));
  return found && !hasClass(found, 'untitled') ? rawText(found) : '';
}
