import { $getRoot, $isTextNode, DELETE_CHARACTER_COMMAND } from 'lexical';
import { expect, it } from 'vitest';
import type { Block } from '../../../../shared/story/block.ts';
import { type Inline, link, type Mark, type Text } from '../../../../shared/story/inline.ts';
import { hasFixture, readFixture } from '../../../support/public-fixtures.ts';
import { openEditor } from '../open-editor.ts';

const text = (words: string, ...marks: Mark[]): Text => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
});
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });

/** The body after Delete was pressed `times` times behind the `offset`th unit of its first words. */
function afterDelete(body: readonly Block[], offset: number, times = 1): readonly Block[] {
  const open = openEditor(body);
  open.update(() => {
    const first = $getRoot().getFirstDescendant();
    if ($isTextNode(first)) first.select(offset, offset);
  });
  for (let nth = 0; nth < times; nth++) {
    open.update(() => void open.editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false));
  }
  return open.body.read();
}

it.each([
  'e\u0301',
  'क्षि',
  'ที่',
  'مّ',
  'שָׁ',
  'நி',
  'কি',
  '👨\u200d👩\u200d👧',
  '👍🏽',
  '🇫🇷',
  '\u1112\u1161\u11ab',
  '1\ufe0f\u20e3',
])('takes the whole of %s', (letter) => {
  expect(afterDelete([paragraph(text(`a${letter}${letter}b`))], 1)).toEqual([
    paragraph(text(`a${letter}b`.normalize('NFC'))),
  ]);
  expect(afterDelete([paragraph(text(`a${letter}${letter}b`))], 1, 2)).toEqual([paragraph(text('ab'))]);
});

it('takes the letter that begins with other marks, and one that goes over into them', () => {
  const others = [paragraph(text('a'), text('e\u0301b', 'bold'))];
  expect(afterDelete(others, 1)).toEqual([paragraph(text('a'), text('b', 'bold'))]);
  const halves = [paragraph(text('ae'), text('\u0301b', 'bold'))];
  expect(afterDelete(halves, 1)).toEqual([paragraph(text('a'), text('b', 'bold'))]);
});

it('takes the first letter of a link, and leaves what is no letter to the editor', () => {
  const linked = (words: string) => link('https://example.org/', [text(words)]);
  expect(afterDelete([paragraph(text('a'), linked('e\u0301tat'))], 1)).toEqual([
    paragraph(text('a'), linked('tat')),
  ]);
  const broken = [paragraph(text('a'), { type: 'break' }, text('e\u0301b'))];
  expect(afterDelete(broken, 1)).toEqual([paragraph(text('aéb'))]);
});

const CASES = 'cases-2/delete-forward.txt';

it.skipIf(!hasFixture(CASES))(`takes each letter of ${CASES} whole`, () => {
  const letters = /^é as e\+U\+0301, (.+?) ->/m.exec(readFixture(CASES))?.[1]?.trim().split(', ') ?? [];
  expect(letters.length).toBeGreaterThanOrEqual(6);
  for (const letter of ['e\u0301', ...letters])
    expect(afterDelete([paragraph(text(`${letter}b`))], 0)).toEqual([paragraph(text('b'))]);
});
