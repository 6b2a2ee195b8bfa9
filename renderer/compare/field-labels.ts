import type { StoryFields } from '../../shared/story/story.ts';

export const FIELD_LABELS: Readonly<Record<keyof StoryFields, string>> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  slug: 'Slug',
  sections: 'Sections',
  tags: 'Tags',
  authors: 'Authors',
  dateline: 'Dateline',
  status: 'Status',
  language: 'Language',
  date: 'Publication',
  updated: 'Updated',
  canonical: 'Canonical address',
  image: 'Lead picture',
  extra: 'Other fields',
};
