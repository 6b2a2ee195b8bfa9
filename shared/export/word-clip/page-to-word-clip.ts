import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageContent } from '../../page/page-content.ts';
import { articleFoot, articleHead } from '../article/article-head.ts';
import { elementHtml } from '../article/article-html.ts';
import { articleInWords } from '../article/article-in-words.ts';
import { articleOptions, storyArticle } from '../article/story-article.ts';

/** What word processors keep of a style when it stands at the element itself. */
const STYLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    blockquote: 'margin: 0 0 8pt; margin-inline-start: 24pt',
    figcaption: 'font-weight: bold; margin: 0 0 4pt',
    h1: 'font-size: 20pt; font-weight: bold; margin: 0 0 8pt',
    h2: 'font-size: 15pt; font-weight: bold; margin: 12pt 0 6pt',
    h3: 'font-size: 13pt; font-weight: bold; margin: 10pt 0 4pt',
    h4: 'font-size: 11pt; font-weight: bold; margin: 8pt 0 4pt',
    p: 'margin: 0 0 8pt',
    pre: 'font-family: Consolas, monospace; margin: 0 0 8pt; white-space: pre-wrap',
    code: 'font-family: Consolas, monospace',
    sup: 'vertical-align: super; font-size: smaller',
    sub: 'vertical-align: sub; font-size: smaller',
    table: 'border-collapse: collapse; margin: 0 0 8pt',
    td: 'border: 1px solid #999999; padding: 3pt 6pt; vertical-align: top',
    th: 'border: 1px solid #999999; padding: 3pt 6pt; vertical-align: top; font-weight: bold',
  }),
);

/**
 * A story as HTML that word processors take from the clipboard: what an element looks like stands at the
 * element, since they drop style sheets. Pictures do not travel: their words stand in their place.
 */
export function pageToWordClip(page: PageContent): string {
  const options = articleOptions(page, (media) => media);
  const { before, blocks, notes } = storyArticle(page, options, articleInWords);
  const elements = [
    ...articleHead(page.fields, options),
    ...before,
    ...blocks.flatMap((block) => block.elements),
    ...notes,
    ...articleFoot(page.fields, options),
  ];
  const { language } = page.fields;
  return elementHtml(
    h('html', { lang: language }, [
      h('head', [h('meta', { charSet: 'utf-8' })]),
      h('body', { lang: language, dir: options.direction }, elements.map(styled)),
    ]),
  );
}

function styled(element: Element): Element {
  const style = STYLES.get(element.tagName);
  const children = element.children.map(
    (child): ElementContent => (child.type === 'element' ? styled(child) : child),
  );
  return { ...element, properties: { ...element.properties, ...(style ? { style } : {}) }, children };
}
