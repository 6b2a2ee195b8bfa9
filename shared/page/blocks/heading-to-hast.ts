import type { Element } from 'hast';
import type { Heading } from '../../story/blocks/heading.ts';
import type { PageDirection } from '../own-direction.ts';
import { textElement } from './text-element.ts';

/** A heading of the body, under the page’s one `h1`. */
export function headingToHast({ level, children, direction }: Heading, page: PageDirection): Element {
  return textElement(`h${level}`, children, page, direction);
}
