import { describe, expect, it } from 'vitest';
import { applyComparison, earlierBody, laterBody } from '../../../shared/compare/apply-comparison.ts';
import { type BlockComparison, compareStories } from '../../../shared/compare/compare-stories.ts';
import { changeCount, hasChanges } from '../../../shared/compare/comparison.ts';
import type { Block } from '../../../shared/story/block.ts';
import { createStory, emptyFields, type StoryFields } from '../../../shared/story/story.ts';
import { storyText } from '../../../shared/story/story-text.ts';

const story = (fields: Partial<StoryFields>, ...texts: readonly string[]) =>
  createStory(
    'story-0001',
    '2026-01-28T08:00:00.000Z',
    { ...emptyFields('en'), ...fields },
    texts.map((text): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] })),
  );
const BEFORE = story({ headline: 'Old' }, 'Ministers met in Cairo.', 'Nobody was hurt.');
const compared = (after: ReturnType<typeof story>) => ({ after, changes: compareStories(BEFORE, after) });

describe('how much a reader of a comparison is shown', () => {
  it('is nothing where nothing changed', () => {
    const same = compared(story({ headline: 'Old' }, 'Ministers met in Cairo.', 'Nobody was hurt.'));
    expect([hasChanges(same), changeCount(same)]).toEqual([false, 0]);
  });

  it('is the headline, the standfirst, the other fields together, and each block', () => {
    const all = compared(
      story(
        { headline: 'New', standfirst: 'New', slug: 'new', note: 'New', series: 'New' },
        'Ministers met in Geneva.',
        'Nobody was hurt.',
        'A third paragraph is new.',
      ),
    );
    expect([hasChanges(all), changeCount(all)]).toEqual([true, 5]);
  });

  it('is a place for a field alone, and for a block alone', () => {
    const field = compared({ ...BEFORE, slug: 'new' });
    expect([hasChanges(field), changeCount(field)]).toEqual([true, 1]);
    const block = compared(story({ headline: 'Old' }, 'Ministers met in Cairo.'));
    expect([hasChanges(block), changeCount(block)]).toEqual([true, 1]);
  });
});

describe('what came and went', () => {
  const A = 'Ministers met in Cairo on Friday morning.';
  const B = 'The harbour was closed for three days.';
  const C = 'Second thoughts came later on that week.';
  const kinds = (after: ReturnType<typeof story>, before = story({}, A, B, C)) =>
    compareStories(before, after).blocks.map((block) =>
      'down' in block ? [block.kind, block.down] : block.kind,
    );

  it('is counted in words, of whole paragraphs and of changes within one', () => {
    const counts = (...texts: readonly string[]) => {
      const { added, removed } = compareStories(story({}, A, B), story({}, ...texts));
      return [added, removed];
    };
    expect(counts(A, B)).toEqual([0, 0]);
    expect(counts(A)).toEqual([0, 7]);
    expect(counts(A, B, C)).toEqual([7, 0]);
    expect(counts(A.replace('Cairo', 'Port Sudan'), B)).toEqual([2, 1]);
    expect(counts(B, A.replace('Cairo', 'Port Sudan'))).toEqual([2, 1]);
  });

  it('stands where it was, before what came in its place', () => {
    expect(kinds(story({}, A, 'Insurers raised all prices again.', C))).toEqual([
      'same',
      'removed',
      'added',
      'same',
    ]);
    expect(kinds(story({}, B, C))).toEqual(['removed', 'same', 'same']);
    expect(kinds(story({}, A, B))).toEqual(['same', 'same', 'removed']);
  });

  it('moved up or down', () => {
    expect(kinds(story({}, C, A, B))).toEqual([['moved-to', false], 'same', 'same', ['moved-from', false]]);
    expect(kinds(story({}, B, C, A))).toEqual([['moved-from', true], 'same', 'same', ['moved-to', true]]);
  });

  it('is told of two empty bodies, and of one that was empty', () => {
    expect(kinds(story({}), story({}))).toEqual([]);
    expect(kinds(story({}, A), story({}))).toEqual(['added']);
  });
});

describe('a comparison that is carried out', () => {
  it('changes the fields that differ, and no other', () => {
    const after = story({ headline: 'New', note: 'Call them.' }, 'Ministers met in Cairo.');
    const mine = { ...storyText(BEFORE), fields: { ...BEFORE, slug: 'mine', headline: 'Mine' } };
    const text = applyComparison(mine, compared(after));
    expect(text.fields).toMatchObject({ headline: 'New', note: 'Call them.', slug: 'mine' });
    expect(text.body).toEqual(after.body);
  });

  it('refuses what it does not know', () => {
    const odd = [{ kind: 'burnt' } as unknown as BlockComparison];
    expect(() => laterBody(odd)).toThrow('block');
    expect(() => earlierBody(odd)).toThrow('block');
  });
});
