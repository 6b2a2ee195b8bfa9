import type { List } from '../../shared/story/blocks/list.ts';
import { plainText } from '../../shared/story/inline.ts';

/** A list in one line, as `1. a (* b)`: its marks, its words and, in brackets, the lists in it. */
export function listAsLine({ ordered, start = 1, items }: List): string {
  return items
    .map(({ children, lists }, at) => {
      const inner = lists.map((list) => ` (${listAsLine(list)})`).join('');
      return `${ordered ? `${start + at}.` : '*'} ${plainText(children)}${inner}`;
    })
    .join(' ');
}
