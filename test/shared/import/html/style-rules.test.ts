import { describe, expect, it } from 'vitest';
import { htmlToBody } from '../../../../shared/import/html/html-to-body.ts';
import { plainText } from '../../../../shared/story/inline.ts';

/** The words of the page that have marks, with them. */
function marked(sheet: string, body: string): readonly string[] {
  return htmlToBody(`<style>${sheet}</style>${body}`).body.flatMap((block) =>
    'children' in block
      ? block.children.flatMap((inline) =>
          inline.type === 'text' && inline.marks ? [`${inline.text}: ${inline.marks.join()}`] : [],
        )
      : [],
  );
}

describe('simple rules of style sheets', () => {
  it.each([
    ['.c1{font-weight:700}', '<span class="c1">a</span>', ['a: bold']],
    ['.c1 { FONT-STYLE : italic ; color: red }', '<span class="x c1">a</span>', ['a: italic']],
    [
      'span.c1{text-decoration:line-through}',
      '<span class="c1">a</span><b class="c1">b</b>',
      ['a: strike', 'b: bold'],
    ],
    ['.a,.c1,.b{vertical-align:super}', '<span class="c1">a</span>', ['a: superscript']],
    ['.c1{font-weight:700}.c2{font-weight:400}', '<span class="c2 c1">a</span>', []],
    ['.c2{font-weight:400}.c1{font-weight:700}', '<span class="c2 c1">a</span>', ['a: bold']],
    ['.c1{font-weight:400}', '<b class="c1">a</b>', []],
    ['.c1{font-weight:700}', '<span class="c1" style="font-weight:400">a</span>', []],
    ['/* .x{ */.c1{font-weight:700}/* } */', '<span class="c1">a</span>', ['a: bold']],
    ['@import "x";.c1{font-weight:700}', '<span class="c1">a</span>', ['a: bold']],
    ['@media print{.c1{font-weight:700}}', '<span class="c1">a</span>', []],
    ['@media print{.c1{font-weight:700}}.c1{font-style:italic}', '<span class="c1">a</span>', ['a: italic']],
    [
      '.p .c1{font-weight:700}.c1:hover{font-weight:700}#c1{font-weight:700}',
      '<span class="c1">a</span>',
      [],
    ],
    ['.c1{font-weight:700', '<span class="c1">a</span>', []],
    ['}.c1{font-weight:700}', '<span class="c1">a</span>', ['a: bold']],
    ['.c1{display:none}', '<span class="c1">a</span>', []],
    ['.c1{font-weight:700}', '<p class="c1">a</p>', []],
  ])('%s gives marks to the words of a line: %s', (sheet, body, expected) =>
    expect(marked(sheet, body)).toEqual(expected),
  );

  it('does not take the line under a link for a mark', () => {
    const sheet = '.c3{text-decoration:underline}';
    const html = '<span class="c3"><a href="https://example.org/">a</a></span> <span class="c3">b</span>';
    expect(marked(sheet, html)).toEqual(['b: underline']);
    const [block] = htmlToBody(`<style>${sheet}</style>${html}`).body;
    expect(block?.type === 'paragraph' && plainText(block.children)).toBe('a b');
  });
});
