import { describe, expect, it } from 'vitest';
import { htmlToBody } from '../../../../shared/import/html/html-to-body.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { lineBreak, link, text } from '../../../../shared/story/inline.ts';

const words = (html: string) => htmlToBody(html).body.map(blockText);
const inlines = (html: string) =>
  htmlToBody(html).body.flatMap((block): readonly unknown[] =>
    block.type === 'paragraph' ? block.children : [block],
  );

const DROPPED =
  'script style template noscript applet svg canvas video audio select datalist button textarea progress meter ' +
  'map noframes title dialog';
const PARTS =
  'div section article main header footer aside nav address center details summary dl dt dd fieldset legend form ' +
  'hgroup figcaption search li optgroup';
const IN_LINE = 'span a b mark small time abbr label font output ruby';

describe('the elements of a page', () => {
  it.each(DROPPED.split(' '))('of which no words are read: %s', (tag) =>
    expect(words(`<p>a</p><${tag}>gone</${tag}><p>b</p>`)).toEqual(['a', 'b']),
  );

  it.each(PARTS.split(' '))('that part their words from those around: %s', (tag) =>
    expect(words(`a<${tag}>b</${tag}>c`)).toEqual(['a', 'b', 'c']),
  );

  it.each(IN_LINE.split(' '))('that stand in the line: %s', (tag) =>
    expect(words(`a<${tag}>b</${tag}>c`)).toEqual(['abc']),
  );

  it.each(['<math><annotation>x</annotation></math>', '<math><annotation-xml>x</annotation-xml></math>'])(
    'that say a formula again for programs: %s',
    (html) => expect(words(`a${html}b`)).toEqual(['ab']),
  );

  it('that quote words get the signs of a quotation', () => {
    expect(inlines('<p>a <q>b <i>c</i></q></p>')).toEqual([text('a “b '), text('c', 'italic'), text('”')]);
  });

  it('that break lines do so in links too, and two in a row part paragraphs', () => {
    expect(inlines('<p><a href="/x">a<br>b</a></p>')).toEqual([
      link('/x', [text('a'), lineBreak(), text('b')]),
    ]);
    expect(words('<p>a<br> <br>b<br>c<br>d</p>')).toEqual(['a', 'b c d']);
    expect(words('<p>a<br>x<br>b</p>')).toEqual(['a x b']);
    expect(words('<p>a<br><br><br>b</p>')).toEqual(['a', 'b']);
  });

  it('that hold a space alone are none, except for code', () => {
    expect(words('<p>a</p><p>&nbsp;</p><p><code>&nbsp;</code></p>').length).toBe(2);
  });

  it('have their white space as one space', () => {
    expect(inlines('<p>a \t\r\n\f b<b> </b>c</p>')).toMatchObject([text('a b'), {}, text('c')]);
    expect(inlines('<p>a<b></b>b</p>')).toEqual([text('ab')]);
  });
});

describe('a link of a page', () => {
  it('has its title, unless it is blank', () => {
    expect(inlines('<a href="/x" title=" T ">a</a>')).toEqual([link('/x', [text('a')], 'T')]);
    expect(inlines('<a href="/x" title=" ">a</a>')).toEqual([link('/x', [text('a')])]);
  });

  it('is words where its address is none, with the looks around', () => {
    expect(inlines('<b><a href="javascript:x">a <i>b</i></a></b>')).toEqual([
      text('a ', 'bold'),
      text('b', 'bold', 'italic'),
    ]);
    expect(inlines('<a>a</a>')).toEqual([text('a')]);
  });

  it('leads to where it would lead in the page', () => {
    const read = (href: string) =>
      htmlToBody(`<a href="${href}">a</a>`, { baseUrl: 'https://a.org/n/t.html' }).body[0];
    for (const [href, address] of [
      ['../b', 'https://a.org/b'],
      ['https://b.org/', 'https://b.org/'],
      ['#c', '#c'],
    ] as const)
      expect(read(href)).toMatchObject({ children: [{ type: 'link', href: address }] });
  });
});

describe('headings, quotes and figures within each other', () => {
  it('keep the picture of a heading, and its lines as headings', () => {
    expect(htmlToBody('<h3>a<img src="a.png">b</h3>').body).toMatchObject([
      { type: 'heading', level: 3, children: [text('a')] },
      { type: 'figure' },
      { type: 'heading', level: 3, children: [text('b')] },
    ]);
  });

  it('are read as the words that they hold beyond eight', () => {
    const nested = (depth: number) =>
      `${'<blockquote><p>x</p>'.repeat(depth)}<aside class="key-points"><p>y</p></aside>`;
    const [quote, ...rest] = htmlToBody(nested(9)).body;
    expect(quote?.type).toBe('quote');
    expect(rest).toEqual([]);
    expect(words(nested(9)).join(' ')).toContain('y');
    expect(htmlToBody(nested(1)).body.map(({ type }) => type)).toEqual(['quote', 'keypoints']);
  });
});
