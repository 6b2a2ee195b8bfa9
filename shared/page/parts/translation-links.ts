import type { Element } from 'hast';
import { h } from 'hastscript';
import { lines } from '../lines.ts';
import type { PageContext } from '../page-context.ts';
import type { RelatedStory } from '../related-story.ts';
import { storyLink } from './story-link.ts';

/** The same story in other languages; null where there is none. */
export function translationLinks(context: PageContext): Element | null {
  const { translations: others } = context.thread;
  if (others.length === 0) return null;
  const items = others.map((story) =>
    h('li', [...languageName(story), storyLink(story, 'translation', context)]),
  );
  return h(
    'nav',
    { className: ['translations'], ariaLabelledBy: 'translations' },
    lines([
      h('h2', { id: 'translations' }, context.labels.translations),
      h('ul', { className: ['translation-list'] }, lines(items)),
    ]),
  );
}

/** As its own readers call it, who look for it. */
function languageName({ language }: RelatedStory): (Element | string)[] {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return [h('span', { className: ['translation-language'], lang: language, dir: 'auto' }, name), ' '];
}
