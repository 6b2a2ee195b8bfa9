import type { Block } from '../../../story/block.ts';
import { link, safeHref, text } from '../../../story/inline.ts';
import { attribute, type HtmlElement } from '../html-tree.ts';

/** Sites whose frames are part of a story; other frames are mostly advertising. */
const HOSTS =
  /^https?:\/\/(?:[a-z0-9-]+\.)*(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|soundcloud\.com|spotify\.com|twitter\.com|x\.com|facebook\.com|instagram\.com|tiktok\.com|datawrapper\.de|flourish\.studio|documentcloud\.org|archive\.org)\//i;

/** A film, a recording or a chart, for which the model has no block: a link to it, so that the reader still gets there. */
export function embedFromHtml(element: HtmlElement): readonly Block[] {
  const given = attribute(element, 'src')?.trim() ?? '';
  const address = safeHref(given.startsWith('//') ? `https:${given}` : given);
  const framed = element.tagName === 'iframe' || element.tagName === 'embed';
  if (address === null || !/^https?:/i.test(address) || (framed && !HOSTS.test(address))) return [];
  const title = (attribute(element, 'title') ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return [{ type: 'paragraph', children: [link(address, [text(title || address)])] }];
}
