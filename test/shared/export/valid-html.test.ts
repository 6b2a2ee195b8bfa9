import { expect, it } from 'vitest';
import { pageToFragment } from '../../../shared/export/fragment/page-to-fragment.ts';
import { pageToHtml } from '../../../shared/export/html/page-to-html.ts';
import { wordpressContent } from '../../../shared/export/wordpress/page-to-wordpress.ts';
import { buildPage, type PageInput } from '../../../shared/page/build-page.ts';
import { htmlErrors } from '../../support/html-errors.ts';
import { pageInput } from '../../support/page-input.ts';
import { sixStories } from '../../support/six-stories.ts';

const mediaPath = (media: string) => `media/${media}`;

const KINDS: Readonly<Record<string, (page: PageInput) => string>> = {
  html: (page) => pageToHtml(buildPage(page)),
  fragment: (page) => pageToFragment(page, mediaPath),
  wordpress: (page) => wordpressContent(page, mediaPath),
};

it.each(Object.keys(KINDS))('writes valid HTML: %s', async (kind) => {
  for (const story of sixStories) {
    const html = KINDS[kind]?.(pageInput({ fields: story, body: story.body })) ?? '';
    expect(await htmlErrors(html), story.id).toEqual([]);
  }
});
