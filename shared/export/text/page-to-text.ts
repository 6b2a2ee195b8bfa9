import { pageLabels } from '../../page/labels.ts';
import type { PageContent } from '../../page/page-content.ts';
import { articleFrame, footLines } from '../article/article-frame.ts';
import { datelineWords } from '../article/with-dateline.ts';
import { bodyToText } from './body-to-text.ts';

/**
 * A story as a wire prints it: headline, standfirst and byline, the text behind its dateline, and whose it
 * is. Lines are as long as their paragraphs, so that no system that takes them in finds a break that nobody
 * wrote.
 */
export function pageToText({ fields, body }: Pick<PageContent, 'fields' | 'body'>): string {
  const labels = pageLabels(fields.language);
  const frame = articleFrame(fields, labels);
  const head = [frame.kicker, frame.headline, frame.standfirst, frame.byline, frame.editorsNote];
  const foot = footLines(frame).join('\n');
  const text = `${datelineWords(fields, labels)}${bodyToText(body)}`;
  return `${[...head, text, foot].filter((part) => part !== '').join('\n\n')}\n`;
}
