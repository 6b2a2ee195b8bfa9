import { expect, it } from 'vitest';
import { storyToMarkdown } from '../../../../../shared/export/markdown/story-to-markdown.ts';
import type { Table } from '../../../../../shared/story/blocks/table.ts';
import { footnote, text } from '../../../../../shared/story/inline.ts';
import { createStory, emptyFields } from '../../../../../shared/story/story.ts';
import { publicationOf } from '../../../../support/cleared.ts';
import { tableOfWords } from '../../../../support/table-of-words.ts';

function markdownOf(table: Table): string {
  const story = createStory('story-0001', '2026-01-28T00:00:00Z', emptyFields('en'), [table]);
  const markdown = storyToMarkdown(publicationOf(story), { mediaPath: (media) => `media/${media}` });
  return markdown.replace(/^---\n.*?\n---\n\n/s, '');
}

it.each<[string, readonly [Table], string]>([
  [
    'a table as GitHub does',
    [
      {
        ...tableOfWords([
          ['Port', 'Ships'],
          ['Suez', '1|2'],
        ]),
        align: ['left', 'right'],
      },
    ],
    '| Port | Ships |\n| :- | -: |\n| Suez | 1\\|2 |\n',
  ],
  [
    'a table without headers under an empty row',
    [{ ...tableOfWords([['a', 'b']]), headerRow: false }],
    '| | |\n| - | - |\n| a | b |\n',
  ],
  [
    'a line break in a table as a tag',
    [
      {
        ...tableOfWords([['a'], ['']]),
        rows: [[{ children: [text('a'), { type: 'break' }, text('b')] }], [{ children: [] }]],
      },
    ],
    '| a<br>b |\n| - |\n| |\n',
  ],
  [
    'a table with a caption as HTML, its notes in their places',
    [
      {
        ...tableOfWords([['a']]),
        caption: [text('Ships')],
        rows: [[{ children: [text('a'), footnote([text('Since May.')])] }]],
      },
    ],
    '<figure class="table">\n<figcaption>Ships</figcaption>\n' +
      '<div class="table-box" tabindex="0" role="region" aria-label="Ships">' +
      '<table class="header-row">\n<thead>\n<tr>\n' +
      '<th scope="col">a<span class="note">Since May.</span></th>\n</tr>\n</thead>\n</table></div>\n</figure>\n',
  ],
  [
    'a table as HTML where its headers say nothing',
    [tableOfWords([[''], ['a']])],
    '<figure class="table">\n<div class="table-box" tabindex="0"><table class="header-row">\n<thead>\n<tr>\n' +
      '<th scope="col"></th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>a</td>\n</tr>\n</tbody>\n</table></div>\n</figure>\n',
  ],
  [
    'a table as HTML where code holds a pipe behind a backslash',
    [{ ...tableOfWords([['']]), headerRow: false, rows: [[{ children: [text('\\|', 'code')] }]] }],
    '<figure class="table">\n<div class="table-box" tabindex="0"><table>\n<tbody>\n<tr>\n' +
      '<td><code>\\|</code></td>\n</tr>\n</tbody>\n</table></div>\n</figure>\n',
  ],
])('writes %s', (_, [block], markdown) => {
  expect(markdownOf(block)).toBe(markdown);
});
