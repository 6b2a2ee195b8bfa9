import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyComparison, earlierBody, laterBody } from '../../../shared/compare/apply-comparison.ts';
import { blockLines } from '../../../shared/compare/block-lines.ts';
import { compareStories, type StoryComparison } from '../../../shared/compare/compare-stories.ts';
import { comparedLines, comparedText } from '../../../shared/compare/compared-lines.ts';
import { hasChanges } from '../../../shared/compare/comparison.ts';
import { tokensOf } from '../../../shared/compare/tokens.ts';
import type { Block } from '../../../shared/story/block.ts';
import { text } from '../../../shared/story/inline.ts';
import { createStory, emptyFields, type Story } from '../../../shared/story/story.ts';
import { storyText } from '../../../shared/story/story-text.ts';
import { arbitraryBlock, arbitraryFields, arbitraryStory } from '../../support/arbitrary-story.ts';

type Side = 'before' | 'after';

function keysOfSide(entry: Extract<StoryComparison['blocks'][number], { text: unknown }>, side: Side) {
  const left = side === 'before' ? 'inserted' : 'deleted';
  return entry.text.flatMap(({ change, tokens }) => (change === left ? [] : tokens.map(({ key }) => key)));
}

const paragraph = (value: string): Block => ({ type: 'paragraph', children: value ? [text(value)] : [] });

function story(...body: readonly (string | Block)[]): Story {
  const blocks = body.map((block) => (typeof block === 'string' ? paragraph(block) : block));
  return createStory('story-0001', '2026-01-28T08:00:00.000Z', emptyFields('en'), blocks);
}

/** A story and what came of it by moving, dropping, adding and editing blocks. */
const edited = arbitraryStory.chain((before) =>
  fc
    .record({
      fields: fc.oneof(fc.constant(before), arbitraryFields),
      body: fc
        .shuffledSubarray([...before.body])
        .chain((kept) => fc.tuple(...kept.map((block) => fc.oneof(fc.constant(block), arbitraryBlock)))),
      more: fc.array(arbitraryBlock, { maxLength: 3 }),
    })
    .map(({ fields, body, more }) => ({
      before,
      after: { ...before, ...fields, id: before.id, body: [...more, ...body] } as Story,
    })),
);

describe('compareStories', () => {
  it('holds both sides, block by block and word by word', () => {
    fc.assert(
      fc.property(edited, ({ before, after }) => {
        const comparison = compareStories(before, after);
        expect(earlierBody(comparison.blocks)).toEqual(before.body);
        expect(laterBody(comparison.blocks)).toEqual(after.body);
        for (const entry of comparison.blocks) {
          if (!('text' in entry)) continue;
          for (const side of ['before', 'after'] as const) {
            const tokens = tokensOf(blockLines(entry[side]), after.language);
            expect(keysOfSide(entry, side)).toEqual(tokens.map(({ key }) => key));
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('makes the later text of the earlier one when it is applied', () => {
    fc.assert(
      fc.property(edited, ({ before, after }) => {
        const changes = compareStories(before, after);
        expect(applyComparison(storyText(before), { after, changes })).toEqual(storyText(after));
        expect(hasChanges({ changes })).toBe(
          JSON.stringify(storyText(before)) !== JSON.stringify(storyText(after)),
        );
      }),
    );
  });

  it('finds nothing between a story and itself', () => {
    fc.assert(
      fc.property(arbitraryStory, (one) => {
        const other = JSON.parse(JSON.stringify(one)) as Story;
        const { fields, blocks, added, removed } = compareStories(one, other);
        expect({ fields, added, removed }).toEqual({ fields: [], added: 0, removed: 0 });
        expect(blocks.every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  it('marks the words that came and went, and nothing around them', () => {
    const comparison = compareStories(
      story('Ministers met in Cairo on Friday and said little.'),
      story('Ministers met in Geneva on Friday and said very little.'),
    );
    const [entry] = comparison.blocks;
    if (entry?.kind !== 'changed') throw new Error('the paragraph was not recognised');
    expect(comparedLines(entry.text)[0]?.runs.map((run) => [run.change, run.text])).toEqual([
      ['same', 'Ministers met in '],
      ['deleted', 'Cairo'],
      ['inserted', 'Geneva'],
      ['same', ' on Friday and said'],
      ['inserted', ' very'],
      ['same', ' little.'],
    ]);
    expect(comparison).toMatchObject({ added: 2, removed: 1 });
  });

  it('tells a rewritten sentence as one replacement, not word by word', () => {
    const before = 'Talks resume in Cairo';
    const after = 'Ministers leave Geneva angrily';
    expect(comparedText(before, after, 'en').map((run) => [run.change, run.text])).toEqual([
      ['deleted', before],
      ['inserted', after],
    ]);
  });

  it('knows a moved paragraph, also one that was edited on the way', () => {
    const moved = 'The harbour was closed for three days after the storm.';
    const others = [
      'First things first today.',
      'Second thoughts came later on.',
      'Third parties kept away.',
    ];
    const before = story(moved, ...others);
    const after = story(...others, moved.replace('three', 'four'));
    const { blocks, added, removed } = compareStories(before, after);
    expect(blocks.map(({ kind }) => kind)).toEqual(['moved-from', 'same', 'same', 'same', 'moved-to']);
    expect(blocks.at(-1)).toMatchObject({ down: true });
    expect({ added, removed }).toEqual({ added: 1, removed: 1 });
  });

  it('leaves dividers and empty paragraphs where they are', () => {
    const divider: Block = { type: 'divider' };
    const kinds = compareStories(
      story('One paragraph here.', divider, 'In the middle of it.', divider, '', 'The end is near.'),
      story('One sentence here.', divider, 'In the middle of it.', divider, '', 'The end was near.'),
    ).blocks.map(({ kind }) => kind);
    expect(kinds).toEqual(['changed', 'same', 'same', 'same', 'same', 'changed']);
  });

  it('takes a paragraph that became a heading, and a picture with another caption, for the same', () => {
    const figure: Block = { type: 'figure', media: 'a.png', alt: '', caption: 'The old quay', credit: '' };
    const { blocks } = compareStories(
      story('What the ministers said', figure),
      story(
        { type: 'heading', level: 2, children: [text('What the ministers said')] },
        { ...figure, caption: 'The new quay' },
      ),
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['changed', 'changed']);
  });

  it('counts Arabic and Chinese words', () => {
    const arabic = { ...story('قال الوزير إن المحادثات ستبدأ غدا'), language: 'ar' };
    const after = { ...story('قال الوزير إن المحادثات ستبدأ اليوم'), language: 'ar' };
    expect(compareStories(arabic, after)).toMatchObject({ added: 1, removed: 1 });
    const chinese = { ...story('部长们在开罗举行了会谈'), language: 'zh' };
    const { added } = compareStories(chinese, { ...story('部长们在日内瓦举行了会谈'), language: 'zh' });
    expect(added).toBeGreaterThan(0);
    expect(added).toBeLessThan(4);
  });

  it('names the changed fields', () => {
    const before = story('Text.');
    const after: Story = { ...before, headline: 'Talks resume', tags: [{ name: 'Cairo', kind: 'place' }] };
    expect(compareStories(before, after).fields).toEqual(['headline', 'tags']);
  });
});
