import { describe, expect, it } from 'vitest';
import { htmlToBody } from '../../../../shared/import/html/html-to-body.ts';
import { htmlToStory } from '../../../../shared/import/html/html-to-story.ts';

const directions = (html: string) =>
  htmlToBody(html).body.map((block) => ('direction' in block ? block.direction : null));

describe('the direction of a block', () => {
  it.each([
    ['<p dir="rtl">CNN قالت</p>', ['rtl']],
    ['<div style="direction: rtl"><p>CNN قالت</p></div>', ['rtl']],
    ['<p dir="rtl">قالت CNN</p>', [null]],
    ['<p dir="ltr">قالت CNN</p>', ['ltr']],
    ['<p><span dir="rtl">CNN قالت</span></p>', [null]],
    ['<div dir="rtl"><p dir="auto">CNN قالت</p></div>', [null]],
    ['<div dir="rtl"><p dir="ltr">CNN</p><p>CNN قالت</p></div>', [null, 'rtl']],
    ['<p dir="rtl">12</p>', [null]],
    ['<h2 dir="rtl">CNN قالت</h2>', ['rtl']],
    ['<ul dir="rtl"><li>CNN قالت</li></ul>', ['rtl']],
    ['<table dir="rtl"><tr><td>CNN</td><td>1</td></tr><tr><td>BBC</td><td>2</td></tr></table>', ['rtl']],
  ])('of %s', (html, expected) => {
    expect(directions(html)).toEqual(expected);
  });

  it('of a quote is that of its paragraphs', () => {
    const { body } = htmlToBody('<blockquote dir="rtl"><p>CNN قالت</p></blockquote>');
    expect(body).toMatchObject([{ type: 'quote', children: [{ direction: 'rtl' }] }]);
  });

  it('of an article is that of its page', () => {
    const html =
      '<html lang="ar" dir="rtl"><head><meta property="og:title" content="خبر"></head><body><main><article>' +
      `<p>CNN قالت إن الرئيس وصل ${'إلى المدينة '.repeat(40)}</p><p>${'قال الوزير '.repeat(60)}</p>` +
      '</article></main></body></html>';
    expect(htmlToStory(html).body[0]).toMatchObject({ direction: 'rtl' });
  });
});

it('what calls itself a heading to screen readers is one', () => {
  const html =
    '<div role="heading" aria-level="2">Ports</div><p role="heading" aria-level="3">Aden</p>' +
    '<span role="heading">Next</span><p>Text.</p>';
  expect(htmlToBody(html).body.map((block) => (block.type === 'heading' ? block.level : block.type))).toEqual(
    [2, 3, 2, 'paragraph'],
  );
});
