import { expect, it } from 'vitest';
import { htmlToBody } from '../../../../shared/import/html/html-to-body.ts';
import type { List, ListItem } from '../../../../shared/story/blocks/list.ts';
import { plainText } from '../../../../shared/story/inline.ts';

const list = (id: string, level: number, items: string, tag = 'ul') =>
  `<${tag} class="x lst-kix_${id}-${level} start">${items.replace(/\w+/g, '<li>$&</li>')}</${tag}>`;

const said = ({ ordered, items }: Pick<List, 'ordered' | 'items'>): string =>
  `${ordered ? 'ol' : 'ul'}(${items.map(item).join(' ')})`;
const item = ({ children, lists }: ListItem): string => plainText(children) + lists.map(said).join('');
const read = (html: string) =>
  htmlToBody(html).body.map((block) => (block.type === 'list' ? said(block) : block.type));

it.each([
  [list('a', 0, 'one') + list('a', 1, 'in') + list('a', 0, 'two'), ['ul(oneul(in) two)']],
  [
    list('a', 0, 'one') +
      list('a', 1, 'in') +
      list('a', 2, 'deep') +
      list('a', 1, 'on') +
      list('a', 0, 'two'),
    ['ul(oneul(inul(deep) on) two)'],
  ],
  [list('a', 0, 'one', 'ol') + list('a', 1, 'in') + list('a', 0, 'two', 'ol'), ['ol(oneul(in) two)']],
  [list('a', 0, 'one') + list('b', 0, 'other'), ['ul(one)', 'ul(other)']],
  [`${list('a', 0, 'one')}<p>words</p>${list('a', 1, 'in')}`, ['ul(one)', 'paragraph', 'ul(in)']],
  [`${list('a', 0, 'one')}\n<!-- -->\n${list('a', 1, 'in')}`, ['ul(oneul(in))']],
  [list('a', 1, 'in') + list('a', 0, 'one'), ['ul(in)', 'ul(one)']],
  [`<div>${list('a', 0, 'one')}${list('a', 1, 'in')}</div>`, ['ul(oneul(in))']],
])('lists of Google Docs stand in one another: %s', (html, expected) => expect(read(html)).toEqual(expected));
