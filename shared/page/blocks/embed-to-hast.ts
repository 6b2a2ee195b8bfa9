import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Embed } from '../../story/blocks/embed.ts';
import { embedHost, embedKind } from '../../story/embed-kind.ts';
import { safeHref } from '../../story/safe-href.ts';
import { lines } from '../lines.ts';
import { ownDirection } from '../own-direction.ts';
import type { BlockPage } from './block-to-hast.ts';

/**
 * A card that says what lies elsewhere and links to it. It loads nothing, so no reader is seen there who
 * does not go.
 */
export function embedToHast(
  { href, title, description }: Embed,
  { direction, labels }: Pick<BlockPage, 'direction' | 'labels'>,
): Element {
  const kind = embedKind(href);
  const dir = title === '' ? 'ltr' : ownDirection(title, direction);
  const words = title === '' ? href : title;
  // Nothing but a fault lets an address through that a story may not hold; its words then stay without a link.
  const name = safeHref(href) === null ? words : h('a', { href }, words);
  return h(
    'aside',
    { className: ['embed'], dataKind: kind },
    lines([
      h('p', { className: ['embed-kind'] }, `${labels.embedKinds[kind]} · ${embedHost(href)}`),
      h('p', { className: title === '' ? ['embed-title', 'untitled'] : ['embed-title'], dir }, [name]),
      description === ''
        ? null
        : h(
            'p',
            { className: ['embed-description'], dir: ownDirection(description, direction) },
            description,
          ),
    ]),
  );
}
