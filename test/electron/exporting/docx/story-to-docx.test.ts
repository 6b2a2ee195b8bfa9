import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storyToDocx } from '../../../../electron/exporting/docx/story-to-docx.ts';
import { readDocx } from '../../../../electron/library/import/docx/read-docx.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { footnote, text } from '../../../../shared/story/inline.ts';
import { visibleBody } from '../../../../shared/story/visible-body.ts';
import { arbitraryStory } from '../../../support/arbitrary-story.ts';
import { fullFields, pageInput } from '../../../support/page-input.ts';
import { bodyWordsOf, lostWords, wordsOf } from '../../../support/words.ts';
import { png } from '../../library/pictures.ts';

const p = (words: string) => ({ type: 'paragraph', children: [text(words)] }) as const;
const fields = { ...fullFields, dateline: { place: '', date: null } };

async function readBack(body: readonly Block[], given = fields) {
  const pictures = new Map([
    ['map.png', { type: 'png' as const, bytes: png(40, 30), width: 40, height: 30 }],
  ]);
  const bytes = await storyToDocx(pageInput({ fields: given, body }), pictures, 'a4');
  return readDocx(bytes, {});
}

/** Letters and figures alone: brackets around a credit part it from nothing. */
const bare = (words: readonly string[]) =>
  words.flatMap((word) => word.split(/[^\p{L}\p{N}\p{M}]+/u)).filter((word) => word !== '');

describe('a story as a Word file', () => {
  it('has its headline as the first heading, and each block as Word has it', async () => {
    const item = (words: string) => ({ children: [text(words)], lists: [] });
    const { fields: read, body } = await readBack([
      { type: 'paragraph', children: [text('They met'), footnote([text('In Giza.')]), text('.', 'bold')] },
      { type: 'heading', level: 3, children: [text('On the table')] },
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: [
          {
            children: [text('Roads')],
            lists: [{ type: 'list', ordered: false, items: [item('North')] }],
          },
          item('Ports'),
        ],
      },
      {
        type: 'table',
        caption: [text('Ships')],
        headerRow: true,
        headerColumn: false,
        align: [null, 'right'],
        rows: [
          [{ children: [text('Port')], columns: 2 }],
          [{ children: [text('Suez')] }, { children: [text('9')] }],
        ],
      },
      { type: 'divider' },
      p('They meet again on Friday.'),
    ]);
    expect(read.headline).toBe('Talks resume in Cairo');
    const sequence = body.map((block) => block.type);
    expect(sequence.slice(-6)).toEqual(['heading', 'list', 'paragraph', 'table', 'divider', 'paragraph']);
    expect(body.find((block) => block.type === 'list')).toMatchObject({ ordered: true, start: 3 });
    expect(body.find((block) => block.type === 'table')).toMatchObject({
      headerRow: true,
      rows: [[{ columns: 2 }], [{}, {}]],
    });
    expect(body.flatMap((block) => (block.type === 'paragraph' ? block.children : []))).toContainEqual(
      footnote([text('In Giza.')]),
    );
  });

  it('carries pictures with what they show', async () => {
    const { body } = await readBack([
      p('They met.'),
      { type: 'figure', media: 'map.png', alt: 'The Nile', caption: 'The river.', credit: 'Us' },
    ]);
    expect(body.find((block) => block.type === 'figure')).toMatchObject({ alt: 'The Nile' });
  });

  it('sets words from right to left as such', async () => {
    const arabic = { ...fields, language: 'ar', headline: 'محادثات في القاهرة' };
    const { fields: read, body } = await readBack(
      [{ type: 'paragraph', children: [text('التقى '), text('الوسطاء', 'bold')] }],
      arabic,
    );
    expect(read.headline).toBe(arabic.headline);
    const said = body.find((block) => blockText(block).startsWith('التقى'));
    expect(said).toMatchObject({ children: [{}, { text: 'الوسطاء', marks: ['bold'] }] });
  });

  it('loses no word, whatever a story holds', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryStory, async (story) => {
        const { body } = await readBack(story.body, { ...story, headline: 'Talks' } as never);
        const said = visibleBody(story.body).flatMap((block) => wordsOf(blockText(block)));
        expect(lostWords(bare(said), bare(bodyWordsOf(body)))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
