import { describe, expect, it } from 'vitest';
import { htmlToBody } from '../../../../../shared/import/html/html-to-body.ts';
import { text } from '../../../../../shared/story/inline.ts';

const read = (html: string) => htmlToBody(html).body;
const figure = (media: string, more: object = {}) => ({
  type: 'figure',
  media,
  alt: '',
  caption: '',
  credit: '',
  ...more,
});
const paragraph = (value: string) => ({ type: 'paragraph', children: [text(value)] });
const img = (media = 'a.png') => `<img src="${media}">`;

describe('a figure of a page', () => {
  it('is a picture with its caption, whichever element says so', () => {
    const whole = [figure('a.png', { caption: 'The harbour.' })];
    expect(read(`<figure>${img()}<figcaption>The harbour.</figcaption></figure>`)).toEqual(whole);
    expect(read(`<div class="wp-caption">${img()}<p class="wp-caption-text">The harbour.</p></div>`)).toEqual(
      whole,
    );
    expect(
      read(`<figure><div>${img()}<div><figcaption>The harbour.</figcaption></div></div></figure>`),
    ).toEqual(whole);
  });

  it.each([
    'class="credit"',
    'class="x image-credits"',
    'class="photo_credit_line"',
    'class="copyright"',
    'class="photographer"',
    'itemprop="copyrightHolder"',
    'class="creditText"',
  ])('has the credit that %s marks', (mark) => {
    const credited = [figure('a.png', { caption: 'The harbour.', credit: 'A. Bello' })];
    const span = `<span ${mark}>A. Bello</span>`;
    expect(read(`<figure>${img()}<figcaption>The harbour. <b>${span}</b></figcaption></figure>`)).toEqual(
      credited,
    );
    expect(read(`<figure>${img()}${span}<figcaption>The harbour.</figcaption></figure>`)).toEqual(credited);
  });

  it.each(['class="accredited"', 'class="creditor"', 'class="nocopyright"'])(
    'has no credit that %s marks',
    (mark) => {
      expect(
        read(`<figure>${img()}<figcaption>The <span ${mark}>harbour</span>.</figcaption></figure>`),
      ).toEqual([figure('a.png', { caption: 'The harbour.' })]);
    },
  );

  it.each(['class="license"', 'class="picture-licence"', 'itemprop="license"'])(
    'has the licence that %s marks',
    (mark) => {
      expect(read(`<figure>${img()}<a ${mark} href="/cc">CC BY 4.0</a></figure>`)).toEqual([
        figure('a.png', { licence: 'CC BY 4.0' }),
      ]);
    },
  );

  it('keeps the spaces in its caption that hold words together', () => {
    expect(read(`<figure>${img()}<figcaption>10&nbsp;\n\n km</figcaption></figure>`)).toEqual([
      figure('a.png', { caption: '10\u00a0 km' }),
    ]);
  });

  it('joins several captions and credits', () => {
    const inner = '<figcaption>One.</figcaption><figcaption> </figcaption><figcaption>Two.</figcaption>';
    const credits = '<b class="credit">A. Bello</b><b class="credit">L. Wei</b>';
    expect(read(`<figure>${img()}${inner}${credits}</figure>`)).toEqual([
      figure('a.png', { caption: 'One. Two.', credit: 'A. Bello L. Wei' }),
    ]);
  });

  it('of several pictures is a gallery with what is said of all', () => {
    const inner = `<figure>${img('a.png')}<figcaption>One.</figcaption></figure>${img('b.png')}`;
    expect(
      read(`<figure>${inner}<figcaption>Both. <b class="credit">A. Bello</b></figcaption></figure>`),
    ).toEqual([
      {
        type: 'gallery',
        figures: [figure('a.png', { caption: 'One.' }), figure('b.png')],
        caption: 'Both. A. Bello',
      },
    ]);
    expect(
      read(`<figure>${img('a.png')}${img('b.png')}<b class="credit">A. Bello</b></figure>`),
    ).toMatchObject([{ type: 'gallery', caption: 'A. Bello' }]);
  });

  it('with words beside its pictures keeps both, the caption at the first picture without one', () => {
    const words = '<p>Beside it.</p>';
    expect(
      read(`<figure>${words}${img('a.png')}${img('b.png')}<figcaption>One.</figcaption></figure>`),
    ).toEqual([paragraph('Beside it.'), figure('a.png', { caption: 'One.' }), figure('b.png')]);
    const inner = `<figure>${img('a.png')}<figcaption>One.</figcaption></figure>`;
    expect(read(`<figure>${inner}${words}<figcaption>All.</figcaption></figure>`)).toEqual([
      figure('a.png', { caption: 'One.' }),
      paragraph('Beside it.'),
      paragraph('All.'),
    ]);
  });

  it('without a picture says what it holds, its caption and its credit after it', () => {
    const inner = '<p>A chart.</p><figcaption>What it shows.</figcaption><p class="credit">A. Bello</p>';
    expect(read(`<figure>${inner}</figure>`)).toEqual([
      paragraph('A chart.'),
      paragraph('What it shows.'),
      paragraph('A. Bello'),
    ]);
  });

  it('around a table gives it its caption', () => {
    const table = (caption = '') => `<table>${caption}<tr><td>a</td><td>b</td></tr></table>`;
    const after = '<figcaption>The dead</figcaption><p class="credit">A. Bello</p>';
    const [own] = read(`<figure>${table()}${after}</figure>`);
    expect(own).toMatchObject({
      type: 'table',
      caption: [text('The dead'), { type: 'break' }, text('A. Bello')],
    });
    expect(read(`<figure>${table('<caption>Own</caption>')}${after}</figure>`)).toMatchObject([
      { type: 'table', caption: [text('Own')] },
      paragraph('The dead'),
      paragraph('A. Bello'),
    ]);
    expect(read(`<figure>${table()}${table()}<figcaption>Both</figcaption></figure>`)).toMatchObject([
      { type: 'table', caption: [] },
      { type: 'table', caption: [] },
      paragraph('Both'),
    ]);
  });
});
