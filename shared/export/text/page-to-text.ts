import { pageLabels } from '../../page/labels.ts';
import type { PageContent } from '../../page/page-content.ts';
import { bylineWords } from '../article/byline-words.ts';
import { datelineWords } from '../article/with-dateline.ts';
import { bodyToText } from './body-to-text.ts';

/**
 * A story as a wire prints it: headline, standfirst and byline, then the text behind its dateline. Lines are
 * as long as their paragraphs, so that no system that takes them in finds a break that nobody wrote.
 */
export function pageToText({ fields, body }: Pick<PageContent, 'fields' | 'body'>): string {
  const labels = pageLabels(fields.language);
  const head = [fields.headline, fields.standfirst, bylineWords(fields, labels)];
  const text = `${datelineWords(fields, labels)}${bodyToText(body)}`;
  return `${[...head, text].filter((part) => part !== '').join('\n\n')}\n`;
}
