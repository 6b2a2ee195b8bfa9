import { describe, expect, it } from 'vitest';
import { htmlToBody } from '../../../shared/import/html/html-to-body.ts';
import { markdownToStory } from '../../../shared/import/markdown/markdown-to-story.ts';
import { link, text } from '../../../shared/story/inline.ts';

const HREF = 'https://example.org/report';
const IMAGE = '<img src="a.jpg" alt="A quay">';
const figure = (alt = 'A quay', caption = '') => ({ type: 'figure', alt, caption });
const linked = (words: string, href = HREF) => ({ type: 'paragraph', children: [link(href, [text(words)])] });

describe('a link around a picture', () => {
  it.each([
    ['stands behind it with its words', `<a href="${HREF}">${IMAGE}</a>`, [figure(), linked('A quay')]],
    [
      'has its own title',
      `<a href="${HREF}" title="The report">${IMAGE}</a>`,
      [
        figure(),
        { type: 'paragraph', children: [{ type: 'link', href: HREF, children: [text('The report')] }] },
      ],
    ],
    [
      'has its address',
      `<a href="${HREF}"><img src="a.jpg"></a>`,
      [figure(''), linked('example.org/report')],
    ],
    [
      'stands behind a figure',
      `<figure><a href="${HREF}">${IMAGE}</a><figcaption>The quay</figcaption></figure>`,
      [figure('A quay', 'The quay'), linked('A quay')],
    ],
    [
      'stands behind the figure in it',
      `<a href="${HREF}"><figure>${IMAGE}<figcaption>The quay</figcaption></figure></a>`,
      [figure('A quay', 'The quay'), linked('A quay')],
    ],
    [
      'stays with its words where it has some',
      `<p><a href="${HREF}">${IMAGE} Read it</a></p>`,
      [figure(), linked('Read it')],
    ],
    [
      'is none to the picture itself',
      `<a href="https://example.org/a-large.jpg?x=1">${IMAGE}</a>`,
      [figure()],
    ],
    ['is none to its page in an encyclopedia', `<a href="/wiki/File:A_quay">${IMAGE}</a>`, [figure()]],
    [
      'is none in a gallery',
      `<figure><a href="${HREF}">${IMAGE}</a><a href="${HREF}2"><img src="b.jpg"></a></figure>`,
      [{ type: 'gallery' }],
    ],
  ])('%s', (_, html, expected) => {
    const { body } = htmlToBody(html);
    expect(body).toMatchObject(expected);
    expect(body).toHaveLength(expected.length);
  });

  it.each([
    [`[![A quay](a.jpg)](${HREF})`, [figure(), linked('A quay')]],
    [`[![A quay](a.jpg)](https://example.org/b.png)`, [figure()]],
    [`Before [![](a.jpg)](${HREF}) after`, [{ type: 'paragraph' }, figure(''), { type: 'paragraph' }]],
  ])('of Markdown stands behind it too: %s', (source, expected) => {
    const { body } = markdownToStory(`${source}\n`);
    expect(body).toMatchObject(expected);
    expect(body).toHaveLength(expected.length);
  });
});
