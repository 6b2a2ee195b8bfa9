import type { Block } from '../../../story/block.ts';
import { embedKind } from '../../../story/embed-kind.ts';
import { webHref } from '../../../story/safe-href.ts';
import { attribute, type HtmlElement } from '../html-tree.ts';

/** Sites whose frames are part of a story; other frames are mostly advertising. */
const HOSTS = [
  'youtube(?:-nocookie)?\\.com',
  'youtu\\.be',
  'vimeo\\.com',
  'dailymotion\\.com',
  'soundcloud\\.com',
  'spotify\\.com',
  'twitter\\.com',
  'x\\.com',
  'facebook\\.com',
  'instagram\\.com',
  'tiktok\\.com',
  'datawrapper\\.de',
  'dwcdn\\.net',
  'flourish\\.studio',
  'documentcloud\\.org',
  'archive\\.org',
  'openstreetmap\\.org',
  'bsky\\.app',
];
const HOSTED = new RegExp(`^https?://(?:[a-z0-9-]+\\.)*(?:${HOSTS.join('|')})/`, 'i');

/** True for the address of something that is shown in a frame of its own site. */
export function isEmbedAddress(address: string): boolean {
  return HOSTED.test(address);
}

/** What a player's address stands for: the page on which a reader finds the same. */
const PAGES: readonly (readonly [RegExp, string])[] = [
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,})(?:\?.*)?$/i,
    'https://www.youtube.com/watch?v=$1',
  ],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+)(?:\?.*)?$/i, 'https://vimeo.com/$1'],
  [
    /^https?:\/\/(?:www\.)?dailymotion\.com\/embed\/video\/(\w+)(?:\?.*)?$/i,
    'https://www.dailymotion.com/video/$1',
  ],
  [/^https?:\/\/open\.spotify\.com\/embed\/([\w/-]+)(?:\?.*)?$/i, 'https://open.spotify.com/$1'],
];

/** A film, a recording, a map or a chart that a page shows in a frame: a card that links to it, and loads nothing. */
export function embedFromHtml(element: HtmlElement): readonly Block[] {
  const given = attribute(element, 'src')?.trim() ?? '';
  const address = webHref(given.startsWith('//') ? `https:${given}` : given);
  const framed = element.tagName === 'iframe' || element.tagName === 'embed';
  if (address === null || (framed && !isEmbedAddress(address) && embedKind(address) !== 'map')) return [];
  const [from, to] = PAGES.find(([player]) => player.test(address)) ?? [];
  const href = from && to ? address.replace(from, to) : address;
  const title = (attribute(element, 'title') ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return [{ type: 'embed', href, title, description: '' }];
}
