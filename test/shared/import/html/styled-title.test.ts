import { describe, expect, it } from 'vitest';
import { htmlToStory } from '../../../../shared/import/html/html-to-story.ts';
import { blockText } from '../../../../shared/story/block-text.ts';

const read = (body: string, head = '') => {
  const { fields, body: blocks } = htmlToStory(`<html><head>${head}</head><body>${body}</body></html>`);
  return [fields.headline, fields.standfirst, ...blocks.map(blockText)];
};

describe('what a word processor styled as a title', () => {
  it.each([
    ['title', 'subtitle'],
    ['MsoTitle', 'MsoSubtitle'],
  ])('%s is the headline, and %s under it the standfirst', (title, subtitle) => {
    const html = `<p class="c1 ${title}">Head</p><p></p><p class="${subtitle}">Stand</p><h1>Part</h1><p>a</p>`;
    expect(read(html, '<title>file.docx</title>')).toEqual(['Head', 'Stand', 'Part', 'a']);
  });

  it('is none behind other words, and a subtitle is none alone', () => {
    expect(read('<h1>Head</h1><p class="title">a</p>')).toEqual(['Head', '', 'a']);
    expect(read('Words <p class="title">a</p>')).toEqual(['', '', 'Words', 'a']);
    expect(read('<p class="subtitle">a</p>', '<title>Head</title>')).toEqual(['Head', '', 'a']);
    expect(read('<p class="title">Head</p><p>a</p><p class="subtitle">b</p>')).toEqual([
      'Head',
      '',
      'a',
      'b',
    ]);
  });

  it('stays a paragraph where no headline is as long', () => {
    const long = 'word '.repeat(3000).trim();
    expect(read(`<p class="title">${long}</p><p>a</p>`)).toEqual(['', '', long, 'a']);
  });
});
