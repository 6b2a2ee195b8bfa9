import type { Element } from 'hast';
import { h } from 'hastscript';
import { formatDate } from '../format-date.ts';
import { lines } from '../lines.ts';
import { ownDirection } from '../own-direction.ts';
import type { PageContext } from '../page-context.ts';
import type { RelatedStory } from '../related-story.ts';
import { storyLink } from './story-link.ts';

/** The other parts of the story's series, the oldest first; null when it has none. */
export function seriesParts(context: PageContext): Element | null {
  const { fields, thread, direction } = context;
  if (fields.series === '' || thread.parts.length === 0) return null;
  const parts = thread.parts.map((part) => h('li', partContent(part, context)));
  return h(
    'nav',
    { className: ['series'], ariaLabelledBy: 'series' },
    lines([
      h('h2', { id: 'series', dir: ownDirection(fields.series, direction) }, fields.series),
      h('ol', { className: ['series-parts'] }, lines(parts)),
    ]),
  );
}

function partContent(part: RelatedStory, context: PageContext): (Element | string)[] {
  const link = storyLink(part, 'series-part', context);
  if (part.date === null) return [link];
  const day = formatDate(part.date, context.site, context.fields.language);
  return [link, ' ', h('time', { dateTime: part.date }, day)];
}
