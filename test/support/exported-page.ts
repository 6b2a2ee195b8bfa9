import { toHtml } from 'hast-util-to-html';
import { buildPage } from '../../shared/page/build-page.ts';
import { defaultSite } from '../../shared/site-profile/site.ts';
import type { Block } from '../../shared/story/block.ts';
import type { StoryFields } from '../../shared/story/story.ts';
import { pageInput } from './page-input.ts';

/** The published page of a story that no other one belongs to, without a theme. */
export function exportedPage(fields: StoryFields, body: readonly Block[]): string {
  const site = defaultSite('Example News');
  return toHtml(buildPage(pageInput({ fields, body, site, related: [], theme: { css: '', fonts: [] } })));
}
