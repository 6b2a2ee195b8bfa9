import type { Element } from 'hast';
import type { PageContent } from '../../page/page-content.ts';
import { articleFoot, articleHead } from '../article/article-head.ts';
import { articleOptions, storyArticle } from '../article/story-article.ts';
import { notesBlocks } from './notes-blocks.ts';
import { headingBlock, paragraphBlock, storyBlock } from './story-blocks.ts';

/**
 * A story as the blocks that WordPress stores. The first is the headline, a heading of level 1: pasted into the
 * title of a new post, WordPress makes it the title and puts the rest into the text. `mediaPath` gives the
 * address by which a picture of the story is named.
 */
export function pageToWordpress(page: PageContent, mediaPath: (media: string) => string): string {
  const options = articleOptions(page, mediaPath);
  const head = articleHead(page.fields, options).map(textBlock);
  const foot = articleFoot(page.fields, options).map(textBlock);
  return `${[...head, wordpressBody(page, mediaPath), ...foot].join('\n\n')}\n`;
}

/**
 * The same for a file that has fields of its own for headline, standfirst and one author: where there are
 * several, the byline stands above the body.
 */
export function wordpressContent(page: PageContent, mediaPath: (media: string) => string): string {
  const { fields } = page;
  const byline = fields.authors.length > 1 ? fields.authors : [];
  const options = articleOptions(page, mediaPath);
  const head = articleHead({ ...fields, headline: '', standfirst: '', authors: byline }, options);
  const foot = articleFoot(fields, options);
  return [...head.map(textBlock), wordpressBody(page, mediaPath), ...foot.map(textBlock)].join('\n\n');
}

function wordpressBody(page: PageContent, mediaPath: (media: string) => string): string {
  const options = articleOptions(page, mediaPath);
  const { before, blocks, notes } = storyArticle(page, options);
  return [
    ...before.map(textBlock),
    ...blocks.map(({ block, elements }) => storyBlock(block, elements, options)),
    ...notesBlocks(notes),
  ].join('\n\n');
}

function textBlock(element: Element): string {
  return /^h\d$/.test(element.tagName) ? headingBlock(element) : paragraphBlock(element);
}
