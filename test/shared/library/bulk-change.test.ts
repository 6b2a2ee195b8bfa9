import { describe, expect, it } from 'vitest';
import { type BulkChange, bulkChanged, bulkWords } from '../../../shared/library/bulk-change.ts';
import { emptyFields, type StoryFields } from '../../../shared/story/story.ts';

const FIELDS: StoryFields = {
  ...emptyFields('en'),
  sections: ['World', 'Africa', 'Énergie'],
  tags: [
    { name: 'Sudan', kind: 'place' },
    { name: 'War', kind: 'topic' },
  ],
  collections: ['Weekend'],
  series: 'The Nile',
  assignee: 'Amina Bello',
  dateline: { place: 'Cairo', date: '2026-01-28' },
  deadline: '2026-02-01T18:00:00+02:00',
  embargo: '2026-02-02T06:00:00Z',
  date: '2026-02-03',
  priority: 3,
  status: 'draft',
};
const MOMENT = '2026-03-01T09:30:00+02:00';
const CHAD = { name: 'Chad', kind: 'place' } as const;

describe('a change to many stories', () => {
  it.each<[BulkChange, Partial<StoryFields>]>([
    [{ kind: 'add-tag', tag: CHAD }, { tags: [...FIELDS.tags, CHAD] }],
    [{ kind: 'remove-tag', name: 'SUDAN' }, { tags: [{ name: 'War', kind: 'topic' }] }],
    [{ kind: 'add-section', name: 'Economy' }, { sections: ['World', 'Africa', 'Énergie', 'Economy'] }],
    [{ kind: 'remove-section', name: 'e\u0301nergie' }, { sections: ['World', 'Africa'] }],
    [{ kind: 'move-to-section', name: 'Economy' }, { sections: ['Economy', 'Africa', 'Énergie'] }],
    [{ kind: 'move-to-section', name: 'africa' }, { sections: ['africa', 'Énergie'] }],
    [{ kind: 'move-to-section', name: '' }, { sections: ['Africa', 'Énergie'] }],
    [{ kind: 'add-to-collection', name: 'Best of' }, { collections: ['Weekend', 'Best of'] }],
    [{ kind: 'remove-from-collection', name: 'weekend' }, { collections: [] }],
    [{ kind: 'series', name: '' }, { series: '' }],
    [{ kind: 'assignee', name: 'Elena Marsh' }, { assignee: 'Elena Marsh' }],
    [{ kind: 'kicker', name: 'Analysis' }, { kicker: 'Analysis' }],
    [{ kind: 'usageTerms', name: 'Not for resale' }, { usageTerms: 'Not for resale' }],
    [{ kind: 'place', name: 'Goma' }, { dateline: { place: 'Goma', date: '2026-01-28' } }],
    [{ kind: 'deadline', moment: MOMENT }, { deadline: MOMENT }],
    [{ kind: 'embargo', moment: null, why: '' }, { embargo: null }],
    [{ kind: 'date', date: '2026-03-01' }, { date: '2026-03-01' }],
    [{ kind: 'priority', priority: 1 }, { priority: 1 }],
    [{ kind: 'status', status: 'ready', why: '' }, { status: 'ready' }],
  ])('%j gives a story %j', (change, fields) => {
    expect(bulkChanged(FIELDS, change)).toEqual(fields);
  });

  it.each<[BulkChange]>([
    [{ kind: 'add-tag', tag: { name: 'sudan', kind: 'free' } }],
    [{ kind: 'remove-tag', name: 'Chad' }],
    [{ kind: 'add-section', name: 'AFRICA' }],
    [{ kind: 'add-section', name: 'e\u0301nergie' }],
    [{ kind: 'remove-section', name: 'Economy' }],
    [{ kind: 'move-to-section', name: 'World' }],
    [{ kind: 'add-to-collection', name: 'weekend' }],
    [{ kind: 'remove-from-collection', name: 'World' }],
    [{ kind: 'series', name: 'The Nile' }],
    [{ kind: 'assignee', name: 'Amina Bello' }],
    [{ kind: 'place', name: 'Cairo' }],
    [{ kind: 'deadline', moment: '2026-02-01T18:00:00+02:00' }],
    [{ kind: 'embargo', moment: '2026-02-02T06:00:00Z', why: '' }],
    [{ kind: 'date', date: '2026-02-03' }],
    [{ kind: 'priority', priority: 3 }],
    [{ kind: 'status', status: 'draft', why: 'Never mind' }],
  ])('%j leaves a story alone that is that way already', (change) => {
    expect(bulkChanged(FIELDS, change)).toBeNull();
  });

  it('refuses a kind that it does not know', () => {
    const unknown = { kind: 'burn' } as unknown as BulkChange;
    expect(() => bulkChanged(FIELDS, unknown)).toThrow('change');
    expect(() => bulkWords(unknown)).toThrow('change');
  });
});

describe('a change in words', () => {
  it.each<[BulkChange, string, string, string]>([
    [
      { kind: 'add-tag', tag: CHAD },
      'the tag “Chad” was added',
      'Adding the tag “Chad”',
      'Added the tag “Chad” to 12 stories.',
    ],
    [
      { kind: 'remove-tag', name: 'Chad' },
      'the tag “Chad” was removed',
      'Removing the tag “Chad”',
      'Removed the tag “Chad” from 12 stories.',
    ],
    [
      { kind: 'add-section', name: 'Africa' },
      'the section “Africa” was added',
      'Adding the section “Africa”',
      'Added the section “Africa” to 12 stories.',
    ],
    [
      { kind: 'remove-section', name: 'Africa' },
      'the section “Africa” was removed',
      'Removing the section “Africa”',
      'Removed the section “Africa” from 12 stories.',
    ],
    [
      { kind: 'move-to-section', name: 'Africa' },
      'it was moved to the section “Africa”',
      'Moving to the section “Africa”',
      'Moved 12 stories to the section “Africa”.',
    ],
    [
      { kind: 'move-to-section', name: '' },
      'the first section was removed',
      'Removing the first section',
      'Removed the first section from 12 stories.',
    ],
    [
      { kind: 'add-to-collection', name: 'Weekend' },
      'the collection “Weekend” was added',
      'Adding the collection “Weekend”',
      'Added the collection “Weekend” to 12 stories.',
    ],
    [
      { kind: 'remove-from-collection', name: 'Weekend' },
      'the collection “Weekend” was removed',
      'Removing the collection “Weekend”',
      'Removed the collection “Weekend” from 12 stories.',
    ],
    [
      { kind: 'series', name: 'The Nile' },
      'the series was set to “The Nile”',
      'Setting the series to “The Nile”',
      'Set the series of 12 stories to “The Nile”.',
    ],
    [
      { kind: 'series', name: '' },
      'the series was removed',
      'Removing the series',
      'Removed the series from 12 stories.',
    ],
    [
      { kind: 'assignee', name: 'Elena Marsh' },
      'the assignee was set to Elena Marsh',
      'Setting the assignee to Elena Marsh',
      'Set the assignee of 12 stories to Elena Marsh.',
    ],
    [
      { kind: 'assignee', name: '' },
      'the assignee was removed',
      'Removing the assignee',
      'Removed the assignee from 12 stories.',
    ],
    [
      { kind: 'place', name: 'Goma' },
      'the place was set to Goma',
      'Setting the place to Goma',
      'Set the place of 12 stories to Goma.',
    ],
    [
      { kind: 'usageTerms', name: 'Not for resale' },
      'the usage terms were set to “Not for resale”',
      'Setting the usage terms to “Not for resale”',
      'Set the usage terms of 12 stories to “Not for resale”.',
    ],
    [
      { kind: 'place', name: '' },
      'the place was removed',
      'Removing the place',
      'Removed the place from 12 stories.',
    ],
    [
      { kind: 'deadline', moment: MOMENT },
      'the deadline was set to 2026-03-01 09:30',
      'Setting the deadline to 2026-03-01 09:30',
      'Set the deadline of 12 stories to 2026-03-01 09:30.',
    ],
    [
      { kind: 'embargo', moment: null, why: '' },
      'the embargo was removed',
      'Removing the embargo',
      'Removed the embargo from 12 stories.',
    ],
    [
      { kind: 'date', date: '2026-03-01' },
      'the publication was set to 2026-03-01',
      'Setting the publication to 2026-03-01',
      'Set the publication of 12 stories to 2026-03-01.',
    ],
    [
      { kind: 'priority', priority: 1 },
      'the priority was set to Flash',
      'Setting the priority to Flash',
      'Set the priority of 12 stories to Flash.',
    ],
    [
      { kind: 'priority', priority: null },
      'the priority was removed',
      'Removing the priority',
      'Removed the priority from 12 stories.',
    ],
    [
      { kind: 'status', status: 'in-edit', why: '' },
      'the status was set to In edit',
      'Setting the status to In edit',
      'Set the status of 12 stories to In edit.',
    ],
  ])('%j', (change, label, doing, done) => {
    const words = bulkWords(change);
    expect([words.label, words.doing, words.done('12 stories')]).toEqual([label, doing, done]);
  });
});
