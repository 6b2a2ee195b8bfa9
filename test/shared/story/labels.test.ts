import { expect, it } from 'vitest';
import { FIELD_LABELS } from '../../../shared/story/field-labels.ts';
import { PRIORITIES, PRIORITY_LABELS } from '../../../shared/story/priority.ts';
import { isPublic, STATUS_LABELS, STATUSES } from '../../../shared/story/status.ts';
import {
  createStory,
  emptyFields,
  FIELD_NAMES,
  fieldsOf,
  STORY_VERSION,
} from '../../../shared/story/story.ts';
import { storyText } from '../../../shared/story/story-text.ts';

it('statuses have names in the order in which a desk works, and readers can open two of them', () => {
  expect(STATUSES.map((status) => STATUS_LABELS[status])).toEqual([
    'Pitch',
    'Draft',
    'In edit',
    'Ready',
    'Scheduled',
    'Published',
    'Corrected',
    'Killed',
    'Spiked',
    'Archived',
  ]);
  expect(STATUSES.filter(isPublic)).toEqual(['published', 'corrected']);
});

it('priorities have names from the most urgent on', () => {
  expect(PRIORITIES.map((priority) => PRIORITY_LABELS[priority])).toEqual([
    'Flash',
    'Bulletin',
    'Urgent',
    'Important',
    'Normal',
    'Can wait',
  ]);
});

it('fields are called by words of the desk', () => {
  expect(FIELD_NAMES.map((name) => FIELD_LABELS[name])).toEqual([
    'Headline',
    'Standfirst',
    'Kicker',
    'Slug',
    'Sections',
    'Tags',
    'Authors',
    'Credits',
    'Dateline',
    'Status',
    'Language',
    'Publication',
    'Updated',
    'Corrections',
    'Canonical address',
    'Lead picture',
    'Slugline',
    'Assigned to',
    'Deadline',
    'Embargo',
    'Priority',
    'Note',
    'Editor’s note',
    'Source',
    'Copyright',
    'Usage terms',
    'Words wanted',
    'Series',
    'Collections',
    'Earlier story',
    'Translation of',
    'Related stories',
    'Other fields',
  ]);
});

it('a story that has just been begun is an empty draft', () => {
  const NOW = '2026-01-28T10:00:00.000Z';
  const story = createStory('story-0001', NOW, emptyFields('fr'));
  expect(story).toEqual({
    format: 'dateline-story',
    version: STORY_VERSION,
    id: 'story-0001',
    created: NOW,
    modified: NOW,
    headline: '',
    standfirst: '',
    kicker: '',
    slug: '',
    sections: [],
    tags: [],
    authors: [],
    credits: [],
    dateline: { place: '', date: null },
    status: 'draft',
    language: 'fr',
    date: null,
    updated: null,
    corrections: [],
    canonical: null,
    image: null,
    slugline: '',
    assignee: '',
    deadline: null,
    embargo: null,
    priority: null,
    note: '',
    editorsNote: '',
    source: '',
    copyright: '',
    usageTerms: '',
    wordTarget: null,
    series: '',
    collections: [],
    follows: null,
    translationOf: null,
    related: { pinned: [], excluded: [] },
    extra: {},
    trail: [],
    body: [],
  });
  expect(fieldsOf(story)).toEqual(emptyFields('fr'));
  expect(storyText(story)).toEqual({ fields: emptyFields('fr'), body: [] });
  expect(storyText(story).body).toBe(story.body);
});
