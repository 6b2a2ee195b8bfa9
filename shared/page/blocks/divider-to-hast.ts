import type { Element } from 'hast';
import { h } from 'hastscript';

/** A break between two parts of the story. */
export function dividerToHast(): Element {
  return h('hr');
}
