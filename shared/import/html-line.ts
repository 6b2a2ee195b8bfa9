import { lineText } from './html/html-tree.ts';
import { parseHtml } from './html/parse-html.ts';

/** The words of a title or a summary on one line, which systems for content keep as text or as HTML. */
export function htmlLine(source: string): string {
  const isHtml = /<\/?[a-z][^<>]{0,500}>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31});/i.test(source);
  return isHtml ? lineText(parseHtml(source)) : source.replace(/\s+/g, ' ').trim();
}
