import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Site } from '../../site-profile/site.ts';
import { lines } from '../lines.ts';

/** The foot of the page. */
export function colophon(site: Site): Element {
  return h('footer', { className: ['colophon'] }, lines([h('p', site.name)]));
}
