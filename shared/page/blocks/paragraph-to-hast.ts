import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Paragraph } from '../../story/block.ts';
import { plainText } from '../../story/inline.ts';
import type { Direction } from '../direction.ts';
import { ownDirection } from '../own-direction.ts';
import { inlinesToHast } from './inlines-to-hast.ts';

export function paragraphToHast({ children }: Paragraph, page: Direction): Element {
  return h('p', { dir: ownDirection(plainText(children), page) }, inlinesToHast(children));
}
