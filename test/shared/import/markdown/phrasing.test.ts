import { describe, expect, it } from 'vitest';
import { markdownToStory } from '../../../../shared/import/markdown/markdown-to-story.ts';
import { type Inline, lineBreak, link, text } from '../../../../shared/story/inline.ts';

const body = (markdown: string) => markdownToStory(`Lead.\n\n${markdown}`).body.slice(1);
const inlines = (markdown: string): readonly Inline[] =>
  body(markdown).flatMap((block) => (block.type === 'paragraph' ? block.children : []));

describe('a paragraph of Markdown', () => {
  it.each([
    ['**a**', [text('a', 'bold')]],
    ['*a*', [text('a', 'italic')]],
    ['~~a~~', [text('a', 'strike')]],
    ['`a`', [text('a', 'code')]],
    ['***a***', [text('a', 'bold', 'italic')]],
    ['a\nb', [text('a b')]],
    ['a\\\nb', [text('a'), lineBreak(), text('b')]],
    ['a<br>b', [text('a'), lineBreak(), text('b')]],
    ['a<BR/>b', [text('a'), lineBreak(), text('b')]],
    ['<b>a</b>', [text('a', 'bold')]],
    ['<B>a</B> b', [text('a', 'bold'), text(' b')]],
    ['<u>a *b*</u>', [text('a ', 'underline'), text('b', 'italic', 'underline')]],
    ['*<u>a</u>*', [text('a', 'italic', 'underline')]],
    ['<i><u>a</i>b</u>c', [text('a', 'italic', 'underline'), text('b', 'underline'), text('c')]],
    ['a</b>b', [text('ab')]],
    ['<b/>a', [text('a')]],
    ['<b>a</i>b</b>', [text('ab', 'bold')]],
    ['<span style="text-decoration:underline">a</span>', [text('a', 'underline')]],
    ['<blink>a</blink>', [text('a')]],
    ['<!-- x -->a', [text('a')]],
    ['<span style="font-weight:bold">a</span>', [text('a', 'bold')]],
    ['a &amp; \\* b', [text('a & * b')]],
  ])('reads %j', (markdown, expected) => expect(inlines(markdown)).toEqual(expected));

  it.each([
    ['[a](https://a.org/ "T")', link('https://a.org/', [text('a')], 'T')],
    ['[a *b*](/x)', link('/x', [text('a '), text('b', 'italic')])],
    ['[a][b]\n\n[b]: https://a.org/ "T"\n[b]: https://b.org/', link('https://a.org/', [text('a')], 'T')],
    ['<a href="https://a.org/" title="T">a</a>', link('https://a.org/', [text('a')], 'T')],
    ['*<a href="https://a.org/">a</a>*', link('https://a.org/', [text('a', 'italic')])],
    ['<b href="https://a.org/">a</b>', text('a', 'bold')],
    ['<a href="javascript:x">a</a>', text('a')],
    ['<a>a</a>', text('a')],
    ['[a](javascript:x)', text('a')],
    ['[a<br>b](/x)', link('/x', [text('a'), lineBreak(), text('b')])],
    ['<a href="/x"><span style="text-decoration:underline">a</span></a>', link('/x', [text('a')])],
  ])('has a link as in %j', (markdown, expected) => {
    if (markdown.includes('text-decoration'))
      expect(inlines(markdown)).toMatchObject([{ type: 'link', href: '/x' }]);
    else expect(inlines(markdown)).toEqual([expected]);
  });

  it('has the inner link of two, and the words around it in the outer one', () => {
    expect(inlines('<a href="/x">a <a href="/y">b</a> c</a> d')).toMatchObject([
      { href: '/x' },
      { href: '/y' },
      { href: '/x' },
      { text: ' d' },
    ]);
  });

  it('has phrases of another language and direction', () => {
    const phrase = { language: 'ar', direction: 'rtl' };
    expect(inlines('a <span lang="ar" dir="rtl">b *c*</span> d')).toEqual([
      text('a '),
      { ...text('b '), phrase },
      { ...text('c', 'italic'), phrase },
      text(' d'),
    ]);
    expect(inlines('<span lang="ar">a</span>')).toEqual([text('a')]);
    expect(inlines('<b lang="ar" dir="rtl">a</b>')).toEqual([text('a', 'bold')]);
  });

  it.each(['script', 'style', 'template', 'SCRIPT'])('leaves out what stands in %s, when it ends', (tag) => {
    expect(inlines(`a <${tag} x>b</${tag}> c`)).toEqual([text('a c')]);
    expect(inlines(`a <${tag}>b **c**`)).toEqual([text('a b '), text('c', 'bold')]);
    expect(inlines(`a <${tag}x>b</${tag}x> c`)).toEqual([text('a b c')]);
  });

  it('has the number of a note that is not there, and one that was said already once more', () => {
    expect(inlines('a[^Two]\n\n[^1]: x')[0]).toEqual(text('a[^Two]'));
    expect(inlines('a[^two] b[^Two]\n\n[^two]: Note.')).toMatchObject([
      text('a'),
      { type: 'footnote', children: [text('Note.')] },
      text(' b'),
      { type: 'footnote', children: [text('Note.')] },
    ]);
    const many = inlines(`${'a[^n] '.repeat(60)}\n\n[^n]: Note.`);
    expect(many.filter(({ type }) => type === 'footnote')).toHaveLength(50);
  });
});

describe('a picture in Markdown', () => {
  const figure = (more: object = {}) => ({
    type: 'figure',
    media: 'a.png',
    alt: 'Boats',
    caption: '',
    credit: '',
    ...more,
  });

  it.each([
    ['![Boats](a.png)', figure()],
    ['![Boats](a.png "The harbour.")', figure({ caption: 'The harbour.' })],
    ['![Boats][p]\n\n[p]: a.png "The harbour."', figure({ caption: 'The harbour.' })],
    ['![Boats](a.png#focus=0.3,0.25)', figure({ focus: { x: 0.3, y: 0.25 } })],
    ['<img src="a.png" alt="Boats">', figure()],
    ['x <img src="a.png" alt="Boats">'.slice(2), figure()],
    ['![*Boats*](a.png)', figure()],
  ])('is read of %j', (markdown, expected) => expect(body(markdown)).toEqual([expected]));

  it('keeps an address that says no focal point', () => {
    const { pictures } = markdownToStory('![](a.png#focus=9)\n\n![](b.png#focus=0.5,0.5)');
    expect(pictures.map(({ source }) => source)).toEqual(['a.png#focus=9', 'b.png']);
  });

  it('is its words where its address is none', () => {
    expect(inlines('a ![Boats](javascript:x) b')).toEqual([text('a Boats b')]);
    expect(inlines('*a ![Boats](javascript:x)*')).toEqual([text('a Boats', 'italic')]);
    expect(inlines('a ![Boats][gone] b')).toEqual([text('a ![Boats][gone] b')]);
  });

  it('parts the text in which it stands, and follows a heading or a cell', () => {
    expect(body('a ![Boats](a.png) b')).toEqual([
      { type: 'paragraph', children: [text('a')] },
      figure(),
      { type: 'paragraph', children: [text('b')] },
    ]);
    expect(body('## a ![Boats](a.png)')).toEqual([
      { type: 'heading', level: 2, children: [text('a')] },
      figure(),
    ]);
    expect(body('## ![Boats](a.png)')).toEqual([figure()]);
    expect(body('| a ![Boats](a.png) |\n|---|\n| b |')).toMatchObject([{ type: 'table' }, figure()]);
    expect(body('| ![Boats](a.png) |\n|---|')).toEqual([figure()]);
  });
});
