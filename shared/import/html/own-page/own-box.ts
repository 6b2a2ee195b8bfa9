import type { Embed } from '../../../story/blocks/embed.ts';
import type { KeyPoints } from '../../../story/blocks/key-points.ts';
import type { RelatedBox } from '../../../story/blocks/related-box.ts';
import { attribute, childElements, findElement, type HtmlElement, hasClass, rawText } from '../html-tree.ts';
import { NotOurPage } from './not-our-page.ts';
import { ownInlines } from './own-inlines.ts';

// Words that the page put into a box by itself are none of it.

/** A box for another story as our own page has it; null for another element. */
export function ownRelatedBox(element: HtmlElement): RelatedBox | null {
  if (!isBox(element, 'related-box')) return null;
  const story = attribute(element, 'data-story') ?? '';
  const [label, headline] = [line(element, 'related-label'), line(element, 'related-headline')];
  return { type: 'related', story, headline, label };
}

/** A box of key points as our own page has it; null for another element. */
export function ownKeyPoints(element: HtmlElement): KeyPoints | null {
  if (!isBox(element, 'key-points')) return null;
  const [title, list] = childElements(element);
  if (title?.tagName !== 'h2' || list?.tagName !== 'ul') throw new NotOurPage();
  const points = childElements(list).map((item) => ownInlines(item.childNodes));
  return {
    type: 'keypoints',
    title: hasClass(title, 'untitled') ? [] : ownInlines(title.childNodes),
    points,
  };
}

/** A card as our own page has it; null for another element. */
export function ownEmbed(element: HtmlElement): Embed | null {
  if (!isBox(element, 'embed')) return null;
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

function isBox(element: HtmlElement, className: string): boolean {
  return element.tagName === 'aside' && hasClass(element, className);
}

function line(element: HtmlElement, name: string): string {
  const found = findElement(element, (child) => hasClass(child, name));
  return found && !hasClass(found, 'untitled') ? rawText(found) : '';
}
