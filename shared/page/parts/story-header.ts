import type { Element } from 'hast';
import { h } from 'hastscript';
import { lines } from '../lines.ts';
import { ownDirection } from '../own-direction.ts';
import type { PageContext } from '../page-context.ts';
import { byline } from './byline.ts';
import { sectionLabels } from './section-labels.ts';
import { earlierLine, originalLine, seriesLine } from './thread-lines.ts';

/** Everything above the story's text. */
export function storyHeader(context: PageContext): Element {
  const { fields, labels } = context;
  return h(
    'header',
    { className: ['story-header'] },
    lines([
      sectionLabels('sections', fields.sections, labels.sections),
      kicker(context),
      headline(context),
      standfirst(context),
      byline(context),
      seriesLine(context),
      earlierLine(context),
      originalLine(context),
    ]),
  );
}

function kicker({ fields, direction }: PageContext): Element | null {
  if (fields.kicker === '') return null;
  return h('p', { className: ['kicker'], dir: ownDirection(fields.kicker, direction) }, fields.kicker);
}

/** A page without a heading cannot be found one's way in, so a story without a headline says so. */
function headline({ fields, labels, direction }: PageContext): Element {
  if (fields.headline === '') {
    return h('h1', { className: ['headline', 'untitled'], id: 'headline' }, labels.untitled);
  }
  const dir = ownDirection(fields.headline, direction);
  return h('h1', { className: ['headline'], id: 'headline', dir }, fields.headline);
}

function standfirst({ fields, direction }: PageContext): Element | null {
  if (fields.standfirst === '') return null;
  const dir = ownDirection(fields.standfirst, direction);
  return h('p', { className: ['standfirst'], dir }, fields.standfirst);
}
