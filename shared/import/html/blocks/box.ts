import type { Block } from '../../../story/block.ts';
import { webHref } from '../../../story/safe-href.ts';
import { STORY_ID } from '../../../story/story.ts';
import { keyPointsOfBlocks } from '../../key-points-of-blocks.ts';
import type { HtmlContext, Place } from '../html-context.ts';
import {
  attribute,
  classesOf,
  findElement,
  findElements,
  type HtmlElement,
  hasClass,
  lineText,
} from '../html-tree.ts';

/** Names that our own pages and other newsrooms give to a box of key points. */
const KEY_POINTS = /^(?:key-?points|key-?takeaways|article-(?:highlights|summary-points))$/i;

/** Names of the quotes that sites hand out to stand for a post of theirs until a script replaces them. */
const EMBED_CLASSES = [
  'twitter-(?:tweet|video)',
  'instagram-media',
  'tiktok-embed',
  'bluesky-embed',
  'mastodon-embed',
  'reddit-embed-bq',
  'text-post-media',
  'fb-post',
  'fb-video',
];
const POST = new RegExp(`^(?:${EMBED_CLASSES.join('|')})$`);

const BOXES = new Set('aside div section blockquote'.split(' '));

/** A box that a story has a block for: key points, a post of another site, or one of our own cards. */
export function looksLikeBox(element: HtmlElement): boolean {
  if (!BOXES.has(element.tagName)) return false;
  const names = classesOf(element);
  return names.some((name) => KEY_POINTS.test(name) || POST.test(name)) || isOwnCard(element);
}

function isOwnCard(element: HtmlElement): boolean {
  return element.tagName === 'aside' && (hasClass(element, 'embed') || hasClass(element, 'related-box'));
}

/** The box; a post without an address that can be told is read as the text that it holds. */
export function boxFromHtml(element: HtmlElement, place: Place, context: HtmlContext): readonly Block[] {
  if (classesOf(element).some((name) => KEY_POINTS.test(name))) {
    return keyPointsOfBlocks(context.blocksOf(titled(element), place, context));
  }
  const box = isOwnCard(element) ? ownCard(element) : postCard(element);
  return box === null ? context.blocksOf(element.childNodes, place, context) : [box];
}

/** Without the title that the page put there by itself. */
function titled(element: HtmlElement) {
  return element.childNodes.filter((child) => !('tagName' in child) || !hasClass(child, 'untitled'));
}

function ownCard(element: HtmlElement): Block | null {
  const line = (name: string) => {
    const found = findElement(element, (child) => hasClass(child, name));
    return found && !hasClass(found, 'untitled') ? lineText(found) : '';
  };
  if (hasClass(element, 'related-box')) {
    const story = attribute(element, 'data-story') ?? '';
    if (!STORY_ID.test(story)) return null;
    return { type: 'related', story, headline: line('related-headline'), label: line('related-label') };
  }
  const link = findElement(element, (child) => child.tagName === 'a');
  const href = webHref(link ? (attribute(link, 'href') ?? '') : '');
  if (href === null) return null;
  return { type: 'embed', href, title: line('embed-title'), description: line('embed-description') };
}

/** The last address in the quote is the post's own; what was posted is the description. */
function postCard(element: HtmlElement): Block | null {
  const links = findElements(element, (child) => child.tagName === 'a');
  const said = [
    attribute(element, 'cite'),
    attribute(element, 'data-instgrm-permalink'),
    attribute(element, 'data-text-post-permalink'),
    attribute(element, 'data-href'),
    ...links.toReversed().map((link) => attribute(link, 'href')),
  ];
  const href = said.map((given) => webHref(given ?? '')).find((found) => found !== null);
  return href === undefined ? null : { type: 'embed', href, title: '', description: lineText(element) };
}
