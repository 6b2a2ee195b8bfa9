import { describe, expect, it } from 'vitest';
import { htmlToStory } from '../../../shared/import/html/html-to-story.ts';
import { markdownToStory } from '../../../shared/import/markdown/markdown-to-story.ts';
import { withoutShortcodes } from '../../../shared/import/wordpress-shortcodes.ts';

const readers = [
  ['HTML', (source: string) => htmlToStory(`<p>Before.</p>${source}<p>After.</p>`)],
  ['Markdown', (source: string) => markdownToStory(`Before.\n\n${source}\n\nAfter.\n`)],
] as const;

const IMAGE = '<img src="https://example.org/a.jpg" alt="A quay" />';

describe.each(readers)('a caption of WordPress in %s', (_, read) => {
  it.each([
    [
      `[caption id="attachment_6" align="alignright" width="300"]${IMAGE} The quay on Monday[/caption]`,
      'The quay on Monday',
    ],
    [
      `[caption width="300"]<a href="https://example.org/a.jpg">${IMAGE}</a> The <em>quay</em>[/caption]`,
      'The quay',
    ],
    [`[caption caption="The quay"]${IMAGE}[/caption]`, 'The quay'],
    [`[CAPTION]${IMAGE}[/CAPTION]`, ''],
  ])('is the caption of its picture: %s', (source, caption) => {
    const { body, warnings } = read(source);
    expect(body).toMatchObject([
      { type: 'paragraph' },
      { type: 'figure', alt: 'A quay', caption },
      { type: 'paragraph' },
    ]);
    expect(warnings).toEqual([]);
  });

  it('is left as it is where it holds no picture', () => {
    expect(JSON.stringify(read('[caption id="x"]words[/caption]').body)).toContain('words');
  });
});

it('a caption of WordPress holds a picture of Markdown', () => {
  const { body } = markdownToStory(
    '[caption id="a"]![A quay](https://example.org/a.jpg) The quay[/caption]\n',
  );
  expect(body).toMatchObject([{ type: 'figure', alt: 'A quay', caption: 'The quay' }]);
});

describe.each(readers)('a gallery of WordPress in %s', (_, read) => {
  it.each([
    ['[gallery ids="729,732,731"]', 'A gallery of 3 pictures (729, 732, 731) of WordPress was left out, '],
    ['[gallery]', 'A gallery of WordPress was left out, '],
  ])('is left out and told: %s', (source, told) => {
    const { body, warnings } = read(source);
    expect(body).toHaveLength(2);
    expect(warnings).toEqual([`${told}because the file does not hold its pictures: add them.`]);
  });
});

it('words in brackets are words', () => {
  const source = 'The [captioned] and [galleries] of the [gallery-owner], \\[gallery] and `[gallery]`';
  expect(withoutShortcodes(source).source.length).toBe(source.length);
});
