import { expect, it } from 'vitest';
import { exportWarnings, unpublishedWarnings } from '../../../../renderer/features/export/check-story.ts';
import type { RelatedStory } from '../../../../shared/page/related-story.ts';
import type { Figure } from '../../../../shared/story/block.ts';
import { emptyFields } from '../../../../shared/story/story.ts';

const GOOD = { ...emptyFields('en'), headline: 'Talks resume in Cairo', slug: 'talks-resume-in-cairo' };

function figure(alt: string): Figure {
  return { type: 'figure', media: 'a.png', alt, caption: '', credit: '' };
}

it('has nothing to say about a story that is whole', () => {
  expect(exportWarnings(GOOD, [figure('The harbour'), { type: 'divider' }])).toEqual([]);
});

it('names a missing headline, a missing slug and silent pictures', () => {
  expect(exportWarnings({ ...GOOD, headline: ' ', slug: '' }, [figure(' ')])).toEqual([
    'The story has no headline.',
    'The story has no slug, so its file takes another name.',
    'One picture has no description for readers who cannot see it.',
  ]);
  expect(exportWarnings(GOOD, [figure(''), figure('The harbour'), figure('')])).toEqual([
    '2 pictures have no description for readers who cannot see them.',
  ]);
});

it('counts what is still to come', () => {
  expect(exportWarnings({ ...GOOD, headline: 'TK in Cairo' }, [])).toEqual(['1 TK is left.']);
  expect(exportWarnings({ ...GOOD, standfirst: '[TK who]' }, [figure('A harbour, TK')])).toEqual([
    '2 TKs are left.',
  ]);
});

it('names the stories that a page would show before they are out', () => {
  const card = (headline: string, status: RelatedStory['status']): RelatedStory => ({
    id: 'related-0001',
    slug: 'related',
    headline,
    status,
    sections: [],
    date: null,
    excerpt: '',
    language: 'en',
  });
  expect(
    unpublishedWarnings([card('Out', 'published'), card('Mended', 'corrected'), card('Secret', 'draft')]),
  ).toEqual(['“Secret”, under “You may also like”, is not published yet.']);
});
