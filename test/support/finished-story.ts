import type { Block } from '../../shared/story/block.ts';
import { text } from '../../shared/story/inline.ts';
import { emptyFields, type StoryFields } from '../../shared/story/story.ts';

/** Fields that lack nothing for any status. */
export const FINISHED_FIELDS: StoryFields = {
  ...emptyFields('en'),
  headline: 'Talks resume in Cairo',
  standfirst: 'Lorries first, a truce second.',
  slug: 'talks-resume-in-cairo',
  sections: ['Foreign News'],
  tags: [{ name: 'Sudan', kind: 'place' }],
  authors: ['Elena Marsh'],
  dateline: { place: 'Cairo', date: '2026-01-28' },
  date: '2026-01-28',
  updated: '2026-01-28T12:00:00Z',
};

export const FINISHED_BODY: readonly Block[] = [
  { type: 'paragraph', children: [text('The delegations met for three hours.')] },
  {
    type: 'figure',
    media: 'nile.png',
    alt: 'The Nile at Cairo',
    caption: 'The river on Friday',
    credit: 'Amina Bello',
  },
];
