import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Heading } from '../../story/block.ts';
import { plainText } from '../../story/inline.ts';
import type { Direction } from '../direction.ts';
import { ownDirection } from '../own-direction.ts';
import { inlinesToHast } from './inlines-to-hast.ts';

export function headingToHast({ level, children }: Heading, page: Direction): Element {
  return h(`h${level}`, { dir: ownDirection(plainText(children), page) }, inlinesToHast(children));
}
