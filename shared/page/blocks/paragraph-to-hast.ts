import type { Element } from 'hast';
import type { Paragraph } from '../../story/blocks/paragraph.ts';
import type { PageDirection } from '../own-direction.ts';
import { textElement } from './text-element.ts';

/** A paragraph of the story; an empty one is kept, since reading the page again must find it. */
export function paragraphToHast({ children, direction }: Paragraph, page: PageDirection): Element {
  return textElement('p', children, page, direction);
}
