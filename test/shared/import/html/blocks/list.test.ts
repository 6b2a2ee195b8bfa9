import { describe, expect, it } from 'vitest';
import { htmlToBody } from '../../../../../shared/import/html/html-to-body.ts';
import { text } from '../../../../../shared/story/inline.ts';

const read = (html: string) => htmlToBody(html).body;
const item = (value: string, ...lists: readonly object[]) => ({ children: [text(value)], lists });
const list = (...items: readonly object[]) => ({ type: 'list', ordered: false, items });

describe('a list of a page', () => {
  it.each(['ul', 'menu', 'dir'])('is of bullets in %s', (tag) =>
    expect(read(`<${tag} start="3"><li>a</li><li>b</li></${tag}>`)).toEqual([list(item('a'), item('b'))]),
  );

  it.each([
    ['<ol start="3"><li>a</ol>', 3],
    ['<ol start=" 3 "><li>a</ol>', 3],
    ['<ol><li value="4">a</ol>', 4],
    ['<ol start="3"><li value="4">a</ol>', 4],
    ['<ol start="0"><li>a</ol>', 0],
    ['<ol start="-1"><li>a</ol>', undefined],
    ['<ol start="x3"><li>a</ol>', undefined],
    ['<ol start="1234567890"><li>a</ol>', undefined],
    ['<ol><li>a</ol>', undefined],
  ])('%s begins with %s', (html, start) =>
    expect(read(html)).toEqual([
      { type: 'list', ordered: true, ...(start === undefined ? {} : { start }), items: [item('a')] },
    ]),
  );

  it('keeps further paragraphs, headings and code of an item in its text', () => {
    const [block] = read('<ul><li><p>a</p><p>b</p></li><li><h3>c</h3></li><li><pre>d</pre></li></ul>');
    expect(block).toEqual({
      type: 'list',
      ordered: false,
      items: [
        { children: [text('a'), { type: 'break' }, text('b')], lists: [] },
        item('c'),
        { children: [text('d', 'code')], lists: [] },
      ],
    });
  });

  it('makes text after a nested list an item of its own, and puts a lone list into the item above', () => {
    expect(read('<ul><li>a<ul><li>b</ul>c</li><li><ul><li>d</ul></li></ul>')).toEqual([
      list(item('a', list(item('b'))), item('c', list(item('d')))),
    ]);
    expect(read('<ul><li><ul><li>a</ul></li></ul>')).toEqual([
      list({ children: [], lists: [list(item('a'))] }),
    ]);
  });

  it('is followed by the pictures that stood in it, and is no list without items', () => {
    expect(read('<ul><li>a<img src="a.png"></li><li>b<hr></li></ul>')).toMatchObject([
      list(item('a'), item('b')),
      { type: 'figure', media: 'a.png' },
    ]);
    expect(read('<ul><li><img src="a.png"></li></ul>')).toMatchObject([{ type: 'figure', media: 'a.png' }]);
    expect(read('<ul><li> </li></ul>')).toEqual([]);
  });

  it('is read as text where it is nested deeper than twelve', () => {
    const [deep] = read(`${'<ul><li>x'.repeat(13)}`);
    const depth = (
      lists: readonly { readonly items: readonly { readonly lists: readonly never[] }[] }[],
    ): number =>
      lists.length === 0
        ? 0
        : 1 + Math.max(...lists.flatMap(({ items }) => items.map((one) => depth(one.lists))));
    expect(depth([deep as never])).toBe(12);
  });
});
