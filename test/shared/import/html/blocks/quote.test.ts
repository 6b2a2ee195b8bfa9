import { describe, expect, it } from 'vitest';
import { htmlToBody } from '../../../../../shared/import/html/html-to-body.ts';
import { text } from '../../../../../shared/story/inline.ts';

const read = (html: string) => htmlToBody(html).body;
const paragraph = (value: string) => ({ type: 'paragraph', children: [text(value)] });
const quote = (words: readonly string[], source = '', type = 'quote') => ({
  type,
  children: words.map(paragraph),
  attribution: source === '' ? [] : [text(source)],
});

describe('a pull quote', () => {
  it.each(['pullquote', 'pull-quote', 'wp-block-pullquote', 'PullQuote'])(
    'is what editors call %s',
    (name) => {
      for (const tag of ['figure', 'aside', 'div', 'p', 'section', 'blockquote'])
        expect(read(`<${tag} class="x ${name}">We stay.</${tag}>`), tag).toEqual([
          quote(['We stay.'], '', 'pullquote'),
        ]);
      expect(read(`<span class="${name}">We stay.</span>`)).toEqual([paragraph('We stay.')]);
      expect(read(`<div class="${name}s x${name}">We stay.</div>`)).toEqual([paragraph('We stay.')]);
    },
  );

  it('may be named so within a figure, or around a quote that says its source', () => {
    const pressed = '<blockquote><p>We stay.</p><cite>The envoy</cite></blockquote>';
    expect(read(`<figure class="wp-block-pullquote">${pressed}</figure>`)).toEqual([
      quote(['We stay.'], 'The envoy', 'pullquote'),
    ]);
    const inner = '<blockquote class="pullquote"><p>We stay.</p></blockquote>';
    expect(read(`<figure>${inner}</figure>`)).toEqual([quote(['We stay.'], '', 'pullquote')]);
  });
});

describe('who is quoted', () => {
  it.each([
    ['<p>We stay.</p><cite>The envoy</cite>', 'The envoy'],
    ['<p>We stay.</p><footer>— The envoy</footer>', 'The envoy'],
    ['<p>We stay.</p><figcaption>– The envoy</figcaption>', 'The envoy'],
    ['<p>We stay.</p><p class="attribution">- The envoy</p>', 'The envoy'],
    ['<p>We stay.</p><p class="x source">―The envoy</p>', 'The envoy'],
    ['<p>We stay.</p><p class="cite">The envoy</p>', 'The envoy'],
    ['<p>We stay.</p><p>— <cite style="font-style:normal">The envoy</cite></p>', 'The envoy'],
    ['<footer>The envoy</footer><p>We stay.</p>', 'The envoy'],
    ['We stay.<cite>The envoy</cite>\n', 'The envoy'],
    ['<blockquote><p>We stay.</p><cite>The envoy</cite></blockquote>', 'The envoy'],
  ])('stands in %s', (inner, source) =>
    expect(read(`<blockquote>${inner}</blockquote>`)).toEqual([quote(['We stay.'], source)]),
  );

  it.each([
    ['<p>We stay.</p><p class="sources">The envoy</p>', ['We stay.', 'The envoy']],
    ['<p>We stay.</p><p>says the envoy</p>', ['We stay.', 'says the envoy']],
    ['<p class="source">We stay.</p>', ['We stay.']],
    ['<cite class="x">We</cite><p>stay.</p>', null],
  ])('is nobody in %s', (inner, words) => {
    const [block] = read(`<blockquote>${inner}</blockquote>`);
    expect(block).toMatchObject(words === null ? { attribution: [] } : quote(words));
  });

  it('is not said by a cite in words of their own', () => {
    const [block] = read('<blockquote><p>We stay.</p><p>as <cite>The Times</cite> said</p></blockquote>');
    expect(block).toMatchObject({ attribution: [], children: [{}, {}] });
  });

  it('is said in several places, and with marks', () => {
    const inner = '<p>We stay.</p><footer>— <b>The envoy</b></footer><footer>Cairo</footer>';
    expect(read(`<blockquote>${inner}</blockquote>`)).toMatchObject([
      { attribution: [text('The envoy', 'bold'), { type: 'break' }, text('Cairo')] },
    ]);
    const linked = '<p>We stay.</p><footer><a href="https://a.org/">— The envoy</a></footer>';
    expect(read(`<blockquote>${linked}</blockquote>`)).toMatchObject([
      { attribution: [{ type: 'link', children: [text('— The envoy')] }] },
    ]);
  });
});

describe('a quote', () => {
  it('joins the one quote that it holds', () => {
    expect(read('<blockquote><blockquote><p>We stay.</p></blockquote></blockquote>')).toEqual([
      quote(['We stay.']),
    ]);
    const two = '<blockquote><p>We stay.</p><footer>The envoy</footer></blockquote><p>So he said.</p>';
    expect(read(`<blockquote>${two}</blockquote>`)).toEqual([
      quote(['We stay.', '— The envoy', 'So he said.']),
    ]);
    const inner = '<div><blockquote><p>We stay.</p><footer>The envoy</footer></blockquote></div>';
    expect(read(`<blockquote>${inner}<footer>The paper</footer></blockquote>`)).toEqual([
      quote(['We stay.', '— The envoy'], 'The paper'),
    ]);
  });

  it('without words is nothing, and what cannot stand in it comes after it', () => {
    expect(read('<blockquote> </blockquote>')).toEqual([]);
    expect(read('<blockquote><footer>The envoy</footer></blockquote>')).toMatchObject([
      { type: 'quote', attribution: [text('The envoy')] },
    ]);
    expect(read('<blockquote><img src="a.png"></blockquote>')).toMatchObject([{ type: 'figure' }]);
    expect(
      read('<blockquote><h2>So</h2><hr><img src="a.png"><ul><li>a</ul><pre>b</pre></blockquote>'),
    ).toMatchObject([
      { type: 'quote', children: [paragraph('So'), { type: 'list' }, paragraph('b')] },
      { type: 'figure', media: 'a.png' },
    ]);
  });
});
