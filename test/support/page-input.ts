import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PageInput } from '../../shared/page/build-page.ts';
import type { PageResources } from '../../shared/page/page-resources.ts';
import type { PageTheme } from '../../shared/page/page-theme.ts';
import type { RelatedStory } from '../../shared/page/related-story.ts';
import { NO_THREAD } from '../../shared/page/story-thread.ts';
import { defaultSite, type Site } from '../../shared/site-profile/site.ts';
import type { Block } from '../../shared/story/block.ts';
import { text } from '../../shared/story/inline.ts';
import { emptyFields, type StoryFields } from '../../shared/story/story.ts';

export const PAGE_FOLDER = path.resolve(import.meta.dirname, '../../assets/page');

/** The theme that ships. */
export const shippedTheme: PageTheme = {
  css: readFileSync(path.join(PAGE_FOLDER, 'theme.css'), 'utf8'),
  fonts: JSON.parse(readFileSync(path.join(PAGE_FOLDER, 'fonts/fonts.json'), 'utf8')),
};

/** A theme small enough to read in a failure. */
export const smallTheme: PageTheme = { css: 'p { margin: 0 }', fonts: [] };

export const resolve: PageResources = {
  media: (name) => `media/${name}`,
  sitePicture: (name) => `authors/${name}`,
  font: (file) => `fonts/${file}`,
  published: (name) => `media/${name}`,
};

export const site: Site = {
  ...defaultSite('The Meridian Post'),
  address: 'https://meridian-post.example',
  authors: [
    { name: 'Amina Bello', biography: 'Amina Bello reports from Lagos.', picture: 'amina.jpg' },
    { name: 'admin', biography: '', picture: null },
  ],
};

export const card: RelatedStory = {
  id: 'related-0001',
  slug: 'ships-turn-north',
  headline: 'Ships turn north',
  status: 'published',
  embargo: null,
  sections: ['Foreign News', 'Business'],
  date: '2025-02-10',
  excerpt: 'A few of them try the short way.',
  language: 'en',
  why: 'shared: Sudan',
};

export const fullFields: StoryFields = {
  ...emptyFields('en'),
  headline: 'Talks resume in Cairo',
  standfirst: 'Lorries first, a truce second.',
  slug: 'talks-resume-in-cairo',
  sections: ['Foreign News', 'News'],
  tags: [
    { name: 'Sudan', kind: 'place' },
    { name: 'Diplomacy', kind: 'topic' },
  ],
  authors: ['Amina Bello', 'Jo Carter'],
  dateline: { place: 'Cairo', date: '2026-01-28' },
  date: '2026-01-28',
  updated: '2026-01-29',
};

export const fullBody: readonly Block[] = [
  { type: 'paragraph', children: [text('The mediators met on Wednesday.')] },
  { type: 'heading', level: 2, children: [text('On the table')] },
  { type: 'list', ordered: false, items: [{ children: [text('Roads')], lists: [] }] },
  {
    type: 'quote',
    children: [{ type: 'paragraph', children: [text('A small step.')] }],
    attribution: [text('An official')],
  },
  {
    type: 'figure',
    media: 'map.png',
    width: 800,
    height: 500,
    alt: 'Map of the Nile',
    caption: 'The river.',
    credit: 'Map: us',
  },
  { type: 'divider' },
];

const NO_STORIES: readonly RelatedStory[] = [];

/** A page with every part, changed as a test needs it. */
export function pageInput(changes: Partial<PageInput> = {}): PageInput {
  return {
    fields: fullFields,
    body: fullBody,
    site,
    related: [card],
    linked: NO_STORIES,
    thread: NO_THREAD,
    theme: smallTheme,
    resolve,
    ...changes,
  };
}
