import { describe, expect, it } from 'vitest';
import {
  concatenateDrafts,
  initialChoices,
  type MergeDraft,
  mergeDrafts,
} from '../../../shared/merge/merge-drafts.ts';
import { mergedText } from '../../../shared/merge/merge-stories.ts';
import { blockText } from '../../../shared/story/block-text.ts';
import { text } from '../../../shared/story/inline.ts';
import { emptyFields, type StoryFields } from '../../../shared/story/story.ts';

function draft(id: string, fields: Partial<StoryFields>, paragraphs: readonly string[] = []): MergeDraft {
  return {
    id,
    fields: { ...emptyFields('en'), ...fields },
    body: paragraphs.map((words) => ({ type: 'paragraph', children: [text(words)] })),
  };
}

const lines = (story: { readonly body: MergeDraft['body'] }) => story.body.map(blockText);

describe('two drafts that become one', () => {
  it('unites lists, notes and what only one of them says, and asks about the rest', () => {
    const kept = draft('story-kept', {
      headline: 'Talks resume',
      slug: 'talks',
      tags: [{ name: 'Sudan', kind: 'place', code: 'SD' }],
      authors: ['A. Bello'],
      note: 'Call the ministry.',
      status: 'in-edit',
      related: { pinned: ['story-other', 'story-third'], excluded: [] },
    });
    const other = draft('story-other', {
      headline: 'Talks in Cairo resume',
      slug: 'cairo-talks',
      standfirst: 'After three weeks.',
      tags: [
        { name: 'Sudan', kind: 'place' },
        { name: 'UN', kind: 'organisation' },
      ],
      authors: ['A. Bello', 'M. Idris'],
      note: 'Pictures are coming.',
      follows: 'story-kept',
      related: { pinned: [], excluded: ['story-third', 'story-fourth'] },
      embargo: '2026-02-01T10:00:00Z',
    });
    const merge = mergeDrafts(kept, other);
    expect(merge.conflicts).toEqual(['headline']);
    expect(merge.fields).toMatchObject({
      slug: 'talks',
      status: 'in-edit',
      standfirst: 'After three weeks.',
      tags: [
        { name: 'Sudan', kind: 'place', code: 'SD' },
        { name: 'UN', kind: 'organisation' },
      ],
      authors: ['A. Bello', 'M. Idris'],
      note: 'Call the ministry.\n\nPictures are coming.',
      follows: null,
      related: { pinned: ['story-third'], excluded: ['story-fourth'] },
      embargo: '2026-02-01T10:00:00Z',
    });
    const chosen = mergedText(merge, { fields: { headline: 'theirs' }, parts: [] });
    expect(chosen.fields.headline).toBe('Talks in Cairo resume');
  });

  it('sets paragraphs about the same beside each other, and keeps every other one until somebody leaves it out', () => {
    const kept = draft('story-kept', {}, [
      'Delegates met in Cairo on Monday for a third round of talks.',
      'Fighting went on in El Fasher.',
      'The United Nations asked both sides to stop.',
    ]);
    const other = draft('story-other', {}, [
      'A market was hit on Sunday, doctors said.',
      'Delegates met in Cairo on Tuesday for a third round of talks.',
      'The United Nations asked both sides to stop.',
      'Egypt will be the host again.',
    ]);
    const merge = mergeDrafts(kept, other);
    const first = initialChoices(merge);
    expect(first.parts).toEqual(['both', undefined, 'both', 'both']);
    const parts = first.parts.map((choice) => choice ?? 'theirs');
    expect(lines(mergedText(merge, { ...first, parts }))).toEqual([
      'A market was hit on Sunday, doctors said.',
      'Delegates met in Cairo on Tuesday for a third round of talks.',
      'Fighting went on in El Fasher.',
      'The United Nations asked both sides to stop.',
      'Egypt will be the host again.',
    ]);
    expect(lines(mergedText(merge, { ...first, parts: ['mine', 'mine', 'theirs', 'mine'] }))).toEqual([
      'Delegates met in Cairo on Monday for a third round of talks.',
      'The United Nations asked both sides to stop.',
    ]);
  });

  it('says a paragraph once that stands elsewhere in the other draft', () => {
    const first = 'The ministry said that nobody had been hurt in the fire.';
    const second = 'Ships waited for hours at both ends of the canal.';
    const third = 'Insurers raised their prices again on Wednesday evening.';
    const merge = mergeDrafts(
      draft('story-kept', {}, [first, second, third]),
      draft('story-other', {}, [third, first, second]),
    );
    expect(lines(mergedText(merge, initialChoices(merge)))).toEqual([first, second, third]);
  });

  it('makes few places of two long drafts, and loses no paragraph', () => {
    const many = (word: string) => Array.from({ length: 300 }, (_, at) => `${word}${at} ${word}`);
    const merge = mergeDrafts(draft('story-kept', {}, many('alpha')), draft('story-other', {}, many('beta')));
    const first = initialChoices(merge);
    expect(first.parts).toEqual(['both', 'both']);
    expect(lines(mergedText(merge, first))).toEqual([...many('alpha'), ...many('beta')]);
  });

  it('puts one body after the other', () => {
    const kept = draft('story-kept', {}, ['One.', 'Shared.']);
    const other = draft('story-other', {}, ['Shared.', 'Two.']);
    const merge = concatenateDrafts(mergeDrafts(kept, other), kept, other);
    expect(lines(mergedText(merge, { fields: {}, parts: [] }))).toEqual(['One.', 'Shared.', 'Two.']);
  });
});
