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
