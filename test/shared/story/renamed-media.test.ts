import { expect, it } from 'vitest';
import type { Figure } from '../../../shared/story/blocks/figure.ts';
import { text } from '../../../shared/story/inline.ts';
import { mediaOf, renamedMedia } from '../../../shared/story/renamed-media.ts';
import { createStory, emptyFields } from '../../../shared/story/story.ts';

const figure = (media: string): Figure => ({ type: 'figure', media, alt: '', caption: '', credit: '' });
const story = createStory(
  'story-0001',
  '2026-01-28T10:00:00.000Z',
  { ...emptyFields('en'), image: 'lead.png' },
  [
    { type: 'paragraph', children: [text('Words.')] },
    figure('a.png'),
    { type: 'gallery', figures: [figure('b.png'), figure('a.png')], caption: '' },
    figure('c.png'),
  ],
);

it('the pictures of a story are its lead picture and those of its body, each once', () => {
  expect(mediaOf(story)).toEqual(['lead.png', 'a.png', 'b.png', 'c.png']);
  expect(mediaOf({ ...story, image: 'b.png' })).toEqual(['b.png', 'a.png', 'c.png']);
  expect(mediaOf({ ...story, image: null })).toEqual(['a.png', 'b.png', 'c.png']);
});

it('pictures take other names wherever they stand', () => {
  const names = new Map([
    ['a.png', 'a-2.png'],
    ['lead.png', 'lead-2.png'],
  ]);
  const renamed = renamedMedia(story, names);
  expect(mediaOf(renamed)).toEqual(['lead-2.png', 'a-2.png', 'b.png', 'c.png']);
  expect(renamed.body[0]).toBe(story.body[0]);
  expect(renamed.body[3]).toBe(story.body[3]);
  expect(renamedMedia({ ...story, image: null }, names).image).toBeNull();
  expect(renamedMedia({ ...story, image: 'other.png' }, names).image).toBe('other.png');
});
