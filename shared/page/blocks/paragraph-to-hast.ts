import type { Element } from 'hast';
import type { Paragraph } from '../../story/block.ts';
import type { Direction } from '../direction.ts';
import { textElement } from './text-element.ts';

export function paragraphToHast({ children }: Paragraph, page: Direction): Element {
  return textElement('p', children, page);
}
