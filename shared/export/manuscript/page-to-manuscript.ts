import type { Element } from 'hast';
import { h } from 'hastscript';
import { fontFace } from '../../page/head/font-face.ts';
import { neededFonts } from '../../page/head/needed-fonts.ts';
import type { PageContent } from '../../page/page-content.ts';
import type { PageFont } from '../../page/page-theme.ts';
import { articleFoot, articleHead } from '../article/article-head.ts';
import { articleInWords } from '../article/article-in-words.ts';
import { articleOptions, storyArticle } from '../article/story-article.ts';
import { pageToHtml } from '../html/page-to-html.ts';
import type { PaperSize } from '../paper.ts';
import { manuscriptStyle } from './manuscript-style.ts';

/** The fonts of the theme that a manuscript needs. */
export function manuscriptFonts(page: PageContent): readonly PageFont[] {
  const sheet = h('body', [...manuscriptBody(page), h('p', `${page.fields.slug} 0123456789 /`)]);
  return neededFonts(page.theme.fonts, sheet);
}

/**
 * A story as a copy editor prints it, an HTML document for paper alone: double-spaced on a grid whose lines
 * are numbered on every sheet, with slug and page number at the head. Pictures are told by their names and
 * words. `fontUri` gives the `data:` URI of a font file of the theme.
 */
export function pageToManuscript(
  page: PageContent,
  paper: PaperSize,
  fontUri: (file: string) => string,
): string {
  const { language, headline, slug } = page.fields;
  const { direction } = articleOptions(page, (media) => media);
  const faces = manuscriptFonts(page).map((font) => fontFace(font, fontUri(font.file)));
  const style = [...faces, manuscriptStyle({ paper, head: slug || headline, direction })].join('\n');
  return pageToHtml({
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: language, dir: direction }, [
        h('head', [h('meta', { charSet: 'utf-8' }), h('title', headline || slug), h('style', style)]),
        h('body', [...manuscriptBody(page)]),
      ]),
    ],
  });
}

function manuscriptBody(page: PageContent): readonly Element[] {
  const options = articleOptions(page, (media) => media);
  const { before, blocks, notes } = storyArticle(page, options, articleInWords);
  return [
    ...articleHead(page.fields, options),
    h('main', [...before, ...blocks.flatMap(({ elements }) => elements), ...notes]),
    ...articleFoot(page.fields, options),
  ];
}
