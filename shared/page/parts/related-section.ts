import type { Element } from 'hast';
import { h } from 'hastscript';
import { languageDirection } from '../../story/direction.ts';
import { formatDate } from '../format-date.ts';
import { lines } from '../lines.ts';
import { storyAddress } from '../page-address.ts';
import type { PageContext } from '../page-context.ts';
import type { RelatedStory } from '../related-story.ts';
import { sectionLabels } from './section-labels.ts';

/** Other stories that a reader of this one may want; null when there are none. */
export function relatedSection(related: readonly RelatedStory[], context: PageContext): Element | null {
  if (related.length === 0) return null;
  const cards = related.map((story) => card(story, context));
  return h(
    'section',
    { className: ['related'], ariaLabelledBy: 'you-may-also-like' },
    lines([
      h('h2', { id: 'you-may-also-like' }, context.labels.related),
      h('ul', { className: ['cards'] }, lines(cards)),
    ]),
  );
}

function card(story: RelatedStory, context: PageContext): Element {
  const { fields, site, labels, direction } = context;
  const other = story.language !== fields.language;
  const theirs = other ? { lang: story.language, dir: languageDirection(story.language) } : {};
  const ours = other ? { lang: fields.language, dir: direction } : {};
  const address = storyAddress(story.slug, site);
  const headline = story.headline === '' ? labels.untitled : story.headline;
  return h(
    'li',
    { className: ['card'], ...theirs },
    lines([
      sectionLabels('card-sections', story.sections, labels.sections),
      h('h3', [address === null ? headline : h('a', { href: address }, headline)]),
      story.date === null
        ? null
        : h('p', { className: ['card-date'], ...ours }, [
            h('time', { dateTime: story.date }, formatDate(story.date, site, fields.language)),
          ]),
      story.excerpt === '' ? null : h('p', { className: ['excerpt'] }, story.excerpt),
    ]),
  );
}
