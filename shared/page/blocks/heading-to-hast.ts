import type { Element } from 'hast';
import type { Heading } from '../../story/block.ts';
import type { Direction } from '../direction.ts';
import { textElement } from './text-element.ts';

export function headingToHast({ level, children }: Heading, page: Direction): Element {
  return textElement(`h${level}`, children, page);
}
