import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { languageDirection } from '../story/direction.ts';
import { neededFonts } from './head/needed-fonts.ts';
import { pageHead } from './head/page-head.ts';
import { pageStyle } from './head/page-style.ts';
import { pageLabels } from './labels.ts';
import { lines } from './lines.ts';
import type { PageContent } from './page-content.ts';
import type { PageContext } from './page-context.ts';
import type { PageResources } from './page-resources.ts';
import type { PageFont } from './page-theme.ts';
import { authorBox } from './parts/author-box.ts';
import { colophon } from './parts/colophon.ts';
import { commentForm } from './parts/comment-form.ts';
import { correctionsList } from './parts/corrections-list.ts';
import { editorsNote } from './parts/editors-note.ts';
import { masthead } from './parts/masthead.ts';
import { relatedSection } from './parts/related-section.ts';
import { seriesParts } from './parts/series-parts.ts';
import { storyBody } from './parts/story-body.ts';
import { storyFooter } from './parts/story-footer.ts';
import { storyHeader } from './parts/story-header.ts';
import { tagLine } from './parts/tag-line.ts';
import { translationLinks } from './parts/translation-links.ts';

/** What a page is made of, and where it finds its files. */
export interface PageInput extends PageContent {
  readonly resolve: PageResources;
}

/**
 * The published page as a complete document, the one tree that the preview shows and the exports print. It
 * holds elements and text only, never raw markup. Parts that did not change since the last build of the
 * same objects are the same objects again. Throws on a block or inline of an unknown type, by name.
 */
export function buildPage(input: PageInput): Root {
  const context = pageContext(input);
  const body = pageBody(input, context);
  const style = pageStyle(input.theme, neededFonts(input.theme.fonts, body), input.resolve);
  const head = pageHead(input.body, context, style);
  const { language } = input.fields;
  return {
    type: 'root',
    children: [{ type: 'doctype' }, h('html', { lang: language, dir: context.direction }, [head, body])],
  };
}

/** The theme's fonts that the built page has characters for. */
export function fontsOf(input: PageInput): readonly PageFont[] {
  return neededFonts(input.theme.fonts, pageBody(input, pageContext(input)));
}

function pageContext({ fields, site, linked, thread, resolve }: PageInput): PageContext {
  const direction = languageDirection(fields.language);
  return { fields, site, linked, thread, resolve, labels: pageLabels(fields.language), direction };
}

function pageBody({ body, related, site }: PageInput, context: PageContext): Element {
  const main = h(
    'main',
    { className: ['page'] },
    lines([
      storyHeader(context),
      editorsNote(context),
      site.corrections === 'above' ? correctionsList(context) : null,
      storyBody(body, context),
      tagLine(context.fields, context.labels),
      site.corrections === 'below' ? correctionsList(context) : null,
      storyFooter(context),
      seriesParts(context),
      translationLinks(context),
      authorBox(context),
      commentForm(context),
      relatedSection(related, context),
    ]),
  );
  return h('body', lines([masthead(site), main, colophon(site)]));
}
