import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Site } from '../../site-profile/site.ts';
import { lines } from '../lines.ts';

/** The site's name above the story. */
export function masthead(site: Site): Element {
  const name = site.address === '' ? site.name : h('a', { href: site.address }, site.name);
  return h('header', { className: ['masthead'] }, lines([h('p', { className: ['site-name'] }, [name])]));
}
