import { expect, it } from 'vitest';
import { ownTableInMarkdown } from '../../../../../shared/import/html/own-page/own-table-in-markdown.ts';
import { footnote, text } from '../../../../../shared/story/inline.ts';

const table = (inner: string) => `<div class="table-box"><table><tbody>${inner}</tbody></table></div>`;
const rows =
  '<tr><td colspan="2">a<span class="note">One.</span></td></tr><tr><td>b</td><td class="align-right">c</td></tr>';

it('reads the table that our own Markdown holds, notes in its cells', () => {
  expect(
    ownTableInMarkdown(`<figure class="table">${table(rows)}<figcaption>Cap</figcaption></figure>`),
  ).toEqual({
    type: 'table',
    caption: [text('Cap')],
    headerRow: false,
    headerColumn: false,
    align: [null, 'right'],
    rows: [
      [{ children: [text('a'), footnote([text('One.')])], columns: 2 }],
      [{ children: [text('b')] }, { children: [text('c')] }],
    ],
  });
});

it.each([
  `<figure>${table(rows)}</figure>`,
  ` <figure class="table">${table(rows)}</figure>`,
  '<figure class="table"><p>a</p></figure>',
  '<figure class="table"><div class="table-box"><p>a</p></div></figure>',
  `<figure class="table">${table('<tr><td><blink>a</blink></td></tr>')}</figure>`,
])('reads no table of ours in %s', (html) => expect(ownTableInMarkdown(html)).toBeNull());
