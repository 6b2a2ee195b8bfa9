import { h } from 'hastscript';
import type { PageContent } from '../../page/page-content.ts';
import { articleFoot, articleHead } from '../article/article-head.ts';
import { elementHtml } from '../article/article-html.ts';
import { articleOptions, storyArticle } from '../article/story-article.ts';

/**
 * A story as a piece of HTML for any system for content: one `article` with headline, standfirst, byline,
 * body and notes, one block a line, without classes, styles and scripts. `mediaPath` gives the address by
 * which a picture of the story is named.
 */
export function pageToFragment(page: PageContent, mediaPath: (media: string) => string): string {
  const options = articleOptions(page, mediaPath);
  const { before, blocks, notes } = storyArticle(page, options);
  const elements = [
    ...articleHead(page.fields, options),
    ...before,
    ...blocks.flatMap((block) => block.elements),
    ...notes,
    ...articleFoot(page.fields, options),
  ];
  const lines = elements.flatMap((element) => [{ type: 'text' as const, value: '\n' }, element]);
  const { language } = page.fields;
  const whole = h('article', { lang: language, dir: options.direction }, [...lines, '\n']);
  return `${elementHtml(whole)}\n`;
}
