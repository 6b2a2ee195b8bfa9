import { describe, expect, it } from 'vitest';
import { htmlToBody } from '../../../shared/import/html/html-to-body.ts';
import { markdownToStory } from '../../../shared/import/markdown/markdown-to-story.ts';
import { noteOfBlocks } from '../../../shared/import/note-of-blocks.ts';
import { footnote, lineBreak, link, text } from '../../../shared/story/inline.ts';

describe('a note', () => {
  it('has a line for each line of what stands in it', () => {
    const html =
      '<p>One <b>two</b>.</p><h2>Three</h2><ul><li>four<ul><li>five</ul></ul><blockquote>six</blockquote><hr>' +
      '<table><tr><td>Port</td><td>12 ships</td></tr><tr><td>Aden</td><td>9</td></tr></table>' +
      '<pre>a\tb</pre><iframe src="https://vimeo.com/9" title="Film"></iframe>' +
      '<figure><img src="a.png" alt="Boats">' +
      '<figcaption>The harbour. <b class="credit">A. Bello</b></figcaption></figure>';
    expect(noteOfBlocks(htmlToBody(html).body)).toEqual(
      footnote([
        text('One '),
        text('two', 'bold'),
        text('.'),
        lineBreak(),
        text('Three'),
        lineBreak(),
        text('four'),
        lineBreak(),
        text('five'),
        lineBreak(),
        text('six'),
        lineBreak(),
        text('Port | 12 ships'),
        lineBreak(),
        text('Aden | 9'),
        lineBreak(),
        text('a b', 'code'),
        lineBreak(),
        link('https://vimeo.com/9', [text('Film')]),
        lineBreak(),
        text('The harbour. — A. Bello'),
      ]),
    );
  });

  it('has what a note in it says between brackets', () => {
    const body = [{ type: 'paragraph', children: [text('a'), footnote([text('b')])] }] as const;
    expect(noteOfBlocks(body)).toEqual(footnote([text('a (b)')]));
  });

  it('may hold a table in a file', () => {
    const markdown = 'a[^1]\n\n[^1]: See\n\n    | x | y |\n    |---|---|\n    | 1 | 2 |\n';
    expect(JSON.stringify(markdownToStory(markdown).body)).toContain('1 | 2');
  });
});
