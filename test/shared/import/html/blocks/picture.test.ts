import { describe, expect, it } from 'vitest';
import { htmlToBody } from '../../../../../shared/import/html/html-to-body.ts';
import { text } from '../../../../../shared/story/inline.ts';

/** The pictures of a page by their names, what else it says as words. */
const read = (html: string) =>
  htmlToBody(html).body.map((block) =>
    block.type === 'figure' ? block.media : block.type === 'paragraph' ? block.children : block.type,
  );

describe('a picture of a page', () => {
  it('has its text alternative on one line', () => {
    expect(htmlToBody('<img src="a.png" alt=" Boats\n in\tport ">').body).toEqual([
      { type: 'figure', media: 'a.png', alt: 'Boats in port', caption: '', credit: '' },
    ]);
  });

  it.each(['emoji', 'wp-smiley'])('is its text where it is a sign in the line: %s', (name) => {
    expect(read(`<p>a<img class="x ${name}" src="a.png" alt="☺">b</p>`)).toEqual([[text('a☺b')]]);
    expect(read(`<img class="x${name} ${name}x" src="a.png" alt="☺">`)).toEqual(['a.png']);
  });

  it('is its text between spaces where its address is none', () => {
    expect(read('<p>a<img src="javascript:x" alt="Boats">b</p>')).toEqual([[text('a Boats b')]]);
    expect(read('<p>a<img src="javascript:x">b</p>')).toEqual([[text('ab')]]);
  });

  it.each([
    ['width="1" height="1"', false],
    ['width="2px" height=" 2 "', false],
    ['width="1"', false],
    ['height="0"', false],
    ['width="100" height="1"', false],
    ['width="101" height="1"', true],
    ['width="3" height="3"', true],
    ['width="1%" height="1%"', true],
    ['width="600"', true],
    ['', true],
  ])('is none that only counts readers or fills a gap: %s', (size, isRead) =>
    expect(read(`<img src="a.png" ${size}>`)).toEqual(isRead ? ['a.png'] : []),
  );

  const dot = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
  it.each([
    ['src="a.png" data-src="b.png"', 'a.png'],
    [`src="${dot}" data-src="b.png"`, 'b.png'],
    ['data-original="b.png"', 'b.png'],
    ['data-lazy-src="b.png" srcset="c.png 2x"', 'b.png'],
    ['srcset="c.png 1x, d.png 2x"', 'c.png'],
    ['srcset=" c.png, d.png 2x"', 'c.png'],
    ['srcset="c.png"', 'c.png'],
    ['data-srcset="c.png 300w"', 'c.png'],
    [`src="${dot}"`, 'picture.gif'],
    [`src="data:image/png;base64,${'A'.repeat(600)}" data-src="b.png"`, 'picture.png'],
    ['src="x:y" data-src="b.png"', 'b.png'],
    ['src="x:y" srcset="c.png"', null],
  ])('comes from where a browser with scripts gets it: %s', (attributes, media) =>
    expect(read(`<img ${attributes}>`)).toEqual(media === null ? [] : [media]),
  );
});
