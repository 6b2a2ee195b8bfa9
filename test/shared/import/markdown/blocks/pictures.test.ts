import { describe, expect, it } from 'vitest';
import { markdownToStory } from '../../../../../shared/import/markdown/markdown-to-story.ts';

const body = (...lines: readonly string[]) => markdownToStory(lines.join('\\\n')).body;
const figure = (media: string, more: object = {}) => ({
  type: 'figure',
  media,
  alt: '',
  caption: '',
  credit: '',
  ...more,
});
const A = '![](a.png)';
const B = '![](b.png)';

describe('the lines under a picture', () => {
  it.each([
    [[A, '*The harbour.*'], { caption: 'The harbour.' }],
    [[A, '*The harbour.* — A. Bello'], { caption: 'The harbour.', credit: 'A. Bello' }],
    [[A, '— A. Bello'], { credit: 'A. Bello' }],
    [[A, 'Licence: CC BY 4.0'], { licence: 'CC BY 4.0' }],
    [[A, '*The harbour.*', 'Licence: CC BY 4.0'], { caption: 'The harbour.', licence: 'CC BY 4.0' }],
    [['![](a.png "Title")', '— A. Bello'], { caption: 'Title', credit: 'A. Bello' }],
    [['![](a.png "Title")', '*The harbour.*'], { caption: 'The harbour.' }],
    [[`${A}\n*The harbour.*`], { caption: 'The harbour.' }],
  ])('say %j', (lines, words) => expect(body(...lines)).toEqual([figure('a.png', words)]));

  it.each([
    [[A, 'The harbour.']],
    [[A, '**The harbour.**']],
    [[A, '*The harbour.* A. Bello']],
    [[A, '*The harbour.*— A. Bello']],
    [[A, '*The harbour.* — *A.* Bello']],
    [[A, '*One.*', '*Two.*']],
    [[A, 'Licence: CC', 'Licence: BY']],
    [[A, 'Licence: CC', '*The harbour.*']],
    [[A, '*The harbour.*', 'x']],
    [['x', A]],
    [[`x ${A}`, '*The harbour.*']],
    [[`${A} x`]],
    [[`${A}${B}`]],
    [['*The harbour.*', A]],
  ])('are a paragraph where they say something else: %j', (lines) => {
    const types = body(...lines).map(({ type }) => type);
    expect(types).toContain('figure');
    expect(
      body(...lines).every(
        (block) => block.type !== 'figure' || (block.caption === '' && block.credit === '' && !block.licence),
      ),
    ).toBe(true);
    if (lines[0] !== `${A}${B}`) expect(types).toContain('paragraph');
    else expect(types).toEqual(['figure', 'figure']);
  });
});

describe('the lines of several pictures', () => {
  it('are a gallery, with what is said of all', () => {
    expect(body(A, '*One.*', B, '*Two.* — L. Wei', '**Both.**')).toEqual([
      {
        type: 'gallery',
        figures: [
          figure('a.png', { caption: 'One.' }),
          figure('b.png', { caption: 'Two.', credit: 'L. Wei' }),
        ],
        caption: 'Both.',
      },
    ]);
    expect(body(A, B)).toEqual([
      { type: 'gallery', figures: [figure('a.png'), figure('b.png')], caption: '' },
    ]);
    expect(body(A, 'Licence: CC', B, '*Two.*')).toMatchObject([
      {
        type: 'gallery',
        figures: [figure('a.png', { licence: 'CC' }), figure('b.png', { caption: 'Two.' })],
      },
    ]);
  });

  it('are pictures and paragraphs where something else stands among them', () => {
    expect(body(A, 'x', B).map(({ type }) => type)).toEqual(['figure', 'paragraph', 'figure']);
    expect(body(A, '**One.**', B).map(({ type }) => type)).toEqual(['figure', 'paragraph', 'figure']);
  });
});
