import type { Element } from 'hast';
import { h } from 'hastscript';
import type { RelatedBox } from '../../story/blocks/related-box.ts';
import { languageDirection } from '../../story/direction.ts';
import { lines } from '../lines.ts';
import { ownDirection } from '../own-direction.ts';
import { storyAddress } from '../page-address.ts';
import type { BlockPage } from './block-to-hast.ts';

/**
 * A small card for another story: its headline and address as they are now, or the headline that was
 * written down where the story is not known.
 */
export function relatedBoxToHast(
  { story, headline, label }: RelatedBox,
  { direction, labels, site, linked }: Pick<BlockPage, 'direction' | 'labels' | 'site' | 'linked'>,
): Element {
  const known = linked.find(({ id }) => id === story);
  const words = known && known.headline !== '' ? known.headline : headline;
  const address = known ? storyAddress(known.slug, site) : null;
  const shown = words === '' ? labels.untitled : words;
  const language = known ? { lang: known.language, dir: languageDirection(known.language) } : {};
  const own = known ? language : { dir: ownDirection(words, direction) };
  const heading = h(
    'p',
    { className: words === '' ? ['related-headline', 'untitled'] : ['related-headline'], ...own },
    [address === null ? shown : h('a', { href: address }, shown)],
  );
  const above =
    label === ''
      ? h('p', { className: ['related-label', 'untitled'] }, labels.readMore)
      : h('p', { className: ['related-label'], dir: ownDirection(label, direction) }, label);
  return h('aside', { className: ['related-box'], dataStory: story }, lines([above, heading]));
}
