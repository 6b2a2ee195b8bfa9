import type { Element } from 'hast';
import { h } from 'hastscript';

export function dividerToHast(): Element {
  return h('hr');
}
