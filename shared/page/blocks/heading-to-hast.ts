import type { Element } from 'hast';
import type { Heading } from '../../story/block.ts';
import type { Direction } from '../own-direction.ts';
import { textElement } from './text-element.ts';

/** A heading of the body, under the page’s one `h1`. */
export function headingToHast({ level, children, direction }: Heading, page: Direction): Element {
  return textElement(`h${level}`, children, page, direction);
}
