import { describe, expect, it } from 'vitest';
import { htmlToBody } from '../../../../shared/import/html/html-to-body.ts';
import { link, text } from '../../../../shared/story/inline.ts';

const inlines = (html: string) =>
  htmlToBody(html).body.flatMap((block) => (block.type === 'paragraph' ? block.children : []));
const marks = (html: string) =>
  inlines(`<p>${html}</p>`).flatMap((inline) => (inline.type === 'text' ? (inline.marks ?? []) : []));

describe('the looks of words on a page', () => {
  it.each([
    ['b', 'bold'],
    ['strong', 'bold'],
    ['i', 'italic'],
    ['em', 'italic'],
    ['cite', 'italic'],
    ['dfn', 'italic'],
    ['var', 'italic'],
    ['u', 'underline'],
    ['ins', 'underline'],
    ['s', 'strike'],
    ['del', 'strike'],
    ['strike', 'strike'],
    ['code', 'code'],
    ['kbd', 'code'],
    ['samp', 'code'],
    ['tt', 'code'],
    ['sub', 'subscript'],
    ['sup', 'superscript'],
  ])('by the element %s are %s', (tag, mark) => expect(marks(`<${tag}>a</${tag}>`)).toEqual([mark]));

  it.each([
    ['font-weight:bold', ['bold']],
    ['font-weight:bolder', ['bold']],
    ['font-weight:600', ['bold']],
    ['font-weight:900', ['bold']],
    ['font-weight:1000', ['bold']],
    ['font-weight:500', []],
    ['font-weight:6000', []],
    ['font-weight:unbold', []],
    ['FONT-WEIGHT : Bold !important', ['bold']],
    ['color:red;font-weight:bold;', ['bold']],
    ['font-style:italic', ['italic']],
    ['font-style:oblique 10deg', ['italic']],
    ['font-style:not italic', []],
    ['vertical-align:sub', ['subscript']],
    ['vertical-align:super', ['superscript']],
    ['vertical-align:top', []],
    ['text-decoration:underline', ['underline']],
    ['text-decoration-line:line-through', ['strike']],
    ['text-decoration:underline line-through', ['underline', 'strike']],
    ['text-decoration:none', []],
    ['x-font-weight:bold', []],
    ['font-weight', []],
    ['color:bold', []],
    ['text-shadow:underline', []],
  ])('by the style "%s" are %j', (style, expected) =>
    expect(marks(`<span style="${style}">a</span>`)).toEqual(expected),
  );

  it('by a style win over those of the element and those around it', () => {
    expect(marks('<b style="font-weight:400">a</b>')).toEqual([]);
    expect(marks('<b><span style="font-weight:normal">a</span></b>')).toEqual([]);
    expect(marks('<i><b style="font-style:normal">a</b></i>')).toEqual(['bold']);
    expect(marks('<u style="text-decoration:none">a</u>')).toEqual([]);
    expect(marks('<s style="text-decoration:none">a</s>')).toEqual([]);
    expect(marks('<b style="text-decoration:none">a</b>')).toEqual(['bold']);
    expect(marks('<u><span style="text-decoration:none">a</span></u>')).toEqual(['underline']);
    expect(marks('<b>a</b><b style="color:red">b</b>')).toEqual(['bold']);
  });

  it('leave the line under a link out, and no other', () => {
    const at = (inner: string) => inlines(`<p><a href="https://a.org/">${inner}</a></p>`);
    expect(at('<span style="text-decoration:underline line-through">a</span>')).toEqual([
      link('https://a.org/', [text('a', 'strike')]),
    ]);
    expect(inlines('<p><a style="text-decoration:underline" href="https://a.org/">a</a></p>')).toEqual([
      link('https://a.org/', [text('a')]),
    ]);
  });
});

describe('a phrase in another language', () => {
  const phrase = (attributes: string, tag = 'span') =>
    inlines(`<p><${tag} ${attributes}>a</${tag}></p>`).map((inline) =>
      inline.type === 'text' ? inline.phrase : undefined,
    );

  it.each(['span', 'bdi', 'i', 'em', 'cite', 'b', 'strong'])(
    'is read of a %s with language and direction',
    (tag) => expect(phrase('lang="ar" dir="rtl"', tag)).toEqual([{ language: 'ar', direction: 'rtl' }]),
  );

  it('is none of another element, and none that says only the one or has a look', () => {
    expect(phrase('lang="ar" dir="rtl"', 'u')).toEqual([undefined]);
    for (const attributes of [
      'lang="ar"',
      'dir="rtl"',
      'lang="ar" dir="up"',
      'lang="ar" dir="rtl" style="color:red"',
    ])
      expect(phrase(attributes)).toEqual([undefined]);
  });

  it('goes on in what it holds', () => {
    expect(inlines('<p><span lang="ar" dir="rtl">a<b>b</b></span>c</p>')).toEqual([
      { ...text('a'), phrase: { language: 'ar', direction: 'rtl' } },
      { ...text('b', 'bold'), phrase: { language: 'ar', direction: 'rtl' } },
      text('c'),
    ]);
    expect(
      inlines('<p><q lang="ar" dir="rtl">a</q></p>').map((inline) => inline.type === 'text' && inline.text),
    ).toEqual(['“', 'a', '”']);
    expect(inlines('<p><a href="https://a.org/" lang="ar" dir="rtl">a</a></p>')).toMatchObject([
      { type: 'link', children: [{ phrase: { language: 'ar', direction: 'rtl' } }] },
    ]);
    expect(inlines('<p><a lang="ar" dir="rtl">a</a></p>')).toMatchObject([{ phrase: { language: 'ar' } }]);
  });
});

describe('what a page hides', () => {
  it.each([
    'hidden',
    'hidden="until-found"',
    'aria-hidden="true"',
    'style="display:none"',
    'style="color:red;DISPLAY : NONE"',
    'style="visibility: hidden"',
    'style="visibility :hidden"',
  ])('is left out: %s', (attributes) =>
    expect(inlines(`<p>a<span ${attributes}>b</span></p>`)).toEqual([text('a')]),
  );

  it.each([
    'aria-hidden="false"',
    'style="x-display:none"',
    'style="display:block"',
    'style="visibility:visible"',
    'style=""',
  ])('is not %s', (attributes) =>
    expect(inlines(`<p>a<span ${attributes}>b</span></p>`)).toEqual([text('ab')]),
  );
});
