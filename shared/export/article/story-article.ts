import { pageLabels } from '../../page/labels.ts';
import type { PageContent } from '../../page/page-content.ts';
import { languageDirection } from '../../story/direction.ts';
import type { Article } from './article-html.ts';
import { article } from './article-html.ts';
import type { ArticleOptions } from './article-options.ts';
import { datelineWords, withDateline } from './with-dateline.ts';

/** The options for the article of this page, its pictures named as `mediaPath` says. */
export function articleOptions(
  { fields, site, linked }: Pick<PageContent, 'fields' | 'site' | 'linked'>,
  mediaPath: (media: string) => string,
): ArticleOptions {
  const { language } = fields;
  return { direction: languageDirection(language), labels: pageLabels(language), site, linked, mediaPath };
}

/** The article of a page, its dateline run in. */
export function storyArticle(
  { fields, body }: Pick<PageContent, 'fields' | 'body'>,
  options: ArticleOptions,
  write?: Parameters<typeof article>[2],
): Article & { readonly before: Article['notes'] } {
  const { blocks, notes } = article(body, options, write);
  return { ...withDateline(blocks, datelineWords(fields, options.labels)), notes };
}
