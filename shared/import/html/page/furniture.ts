import { looksLikeBox } from '../blocks/box.ts';
import { looksLikePullQuote } from '../blocks/quote.ts';
import {
  attribute,
  childElements,
  classesOf,
  findElement,
  type HtmlElement,
  type HtmlParent,
} from '../html-tree.ts';

const TAGS = new Set(['nav', 'aside', 'footer']);
const ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'menu',
  'menubar',
  'toolbar',
  'dialog',
  'alertdialog',
]);

/** Names, or parts of names between hyphens, that sites give to what is not the article. */
const FURNITURE_NAMES = [
  'nav',
  'navbar',
  'navigation',
  'menu',
  'breadcrumbs?',
  'sidebar',
  'share',
  'sharing',
  'social',
  'sharedaddy',
  'related',
  'recommended',
  'recirc',
  'promo',
  'advert',
  'advertisement',
  'ads?',
  'sponsored',
  'newsletter',
  'subscribe',
  'signup',
  'cookies?',
  'consent',
  'comments',
  'respond',
  'disqus',
  'pagination',
  'pager',
  'skip-link',
  'screen-reader-text',
  'noprint',
  'masthead',
  'popup',
  'modal',
  'outbrain',
  'taboola',
  'jp-relatedposts',
  'author-box',
  'post-navigation',
];
const NAMES = new RegExp(`^(?:${FURNITURE_NAMES.join('|')})$`, 'i');

/** Elements of a page that stand around its article, outermost ones only. */
export function pageFurniture(document: HtmlParent): ReadonlySet<HtmlElement> {
  const found = new Set<HtmlElement>();
  const visit = (element: HtmlElement, inQuote: boolean) => {
    if (isFurniture(element, inQuote)) found.add(element);
    else
      for (const child of childElements(element)) visit(child, inQuote || element.tagName === 'blockquote');
  };
  for (const child of childElements(document)) visit(child, false);
  return found;
}

function isFurniture(element: HtmlElement, inQuote: boolean): boolean {
  const tag = element.tagName;
  if (tag === 'html' || tag === 'body' || tag === 'main' || tag === 'article') return false;
  if (TAGS.has(tag)) return !inQuote && !looksLikePullQuote(element) && !looksLikeBox(element);
  if (ROLES.has(attribute(element, 'role') ?? '')) return true;
  if (tag === 'form')
    return findElement(element, (child) => child.tagName === 'article' || child.tagName === 'h1') === null;
  if (!/^(?:div|section|ul|ol|p|header|span|a)$/.test(tag)) return false;
  const named = [...classesOf(element), attribute(element, 'id') ?? ''].some((name) => NAMES.test(name));
  return (
    named && findElement(element, (child) => child.tagName === 'article' || child.tagName === 'h1') === null
  );
}
