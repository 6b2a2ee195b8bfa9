import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Block } from '../../story/block.ts';
import { lines } from '../lines.ts';
import type { PageContext } from '../page-context.ts';
import { alternates } from './alternates.ts';
import { jsonLd } from './json-ld.ts';
import { openGraph } from './open-graph.ts';
import { pageFacts } from './page-facts.ts';

/** Name of the program in the page's `generator`; the importer knows our own pages by it. */
export const GENERATOR = 'Dateline';

/** The head of the page, with the style sheet that was made for its text. */
export function pageHead(body: readonly Block[], context: PageContext, style: Element): Element {
  const { fields, site, labels } = context;
  const facts = pageFacts(body, context);
  const headline = fields.headline.trim() || labels.untitled;
  return h(
    'head',
    lines([
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', `${headline} — ${site.name}`),
      named('description', facts.description),
      named('author', fields.authors.join(', ')),
      named('generator', GENERATOR),
      // What a reader does not see but the story would lose by way of its own page.
      named('dateline:slug', fields.slug),
      named('dateline:image', fields.image),
      named('dateline:canonical', fields.canonical),
      facts.address === null ? null : h('link', { rel: ['canonical'], href: facts.address }),
      ...alternates(context, facts),
      ...openGraph(context, facts),
      jsonLd(context, facts),
      style,
    ]),
  );
}

function named(name: string, content: string | null): Element | null {
  return content === null || content === '' ? null : h('meta', { name, content });
}
