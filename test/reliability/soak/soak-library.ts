import { mkdir } from 'node:fs/promises';
import type { Block } from '../../../shared/story/block.ts';
import { aStory } from '../../e2e/support/a-story.ts';
import { writeLibrary } from '../../e2e/support/write-library.ts';
import { type Chance, chanceOf } from '../damage/chance.ts';
import { smallPng } from '../damage/small-png.ts';

const STORIES = 60;
const WORDS = (
  'ministers envoys talks border ceasefire harbour grain court ruling ferry river market budget ' +
  'witness senator village'
).split(' ');
const STATUSES = ['pitch', 'draft', 'in-edit', 'ready', 'published'] as const;
const SECTIONS = ['World', 'Africa', 'Politics', 'Economy'];

/**
 * Stories of 200 to 2,000 words, every fifth with a picture, so that each kind of work has something to be
 * done with.
 */
export async function writeSoakLibrary(folder: string, seed: number): Promise<string> {
  const chance = chanceOf(seed);
  await mkdir(folder);
  const ids = Array.from({ length: STORIES }, (_, at) => `story-soak-${at}`);
  const pictured = ids.filter((_, at) => at % 5 === 0);
  return writeLibrary(folder, {
    stories: ids.map((id, at) =>
      aStory(
        id,
        {
          headline: `${soakHeadline(at)} ${words(chance, 5)}`,
          standfirst: words(chance, 14),
          slug: id,
          status: chance.pick(STATUSES),
          sections: [chance.pick(SECTIONS)],
          tags: [{ name: `Topic ${chance.below(20)}`, kind: 'topic' }],
          authors: [`Reporter ${chance.below(8)}`],
          deadline: `2026-01-0${1 + chance.below(9)}T18:00:00Z`,
        },
        [...(at % 5 === 0 ? [PICTURE] : []), ...paragraphs(chance)],
      ),
    ),
    media: Object.fromEntries(pictured.map((id) => [id, { 'harbour.png': smallPng() }])),
  });
}

/** What the headline of the story at a place begins with: each once. */
export function soakHeadline(at: number): string {
  return `Soak ${String(at % STORIES).padStart(2, '0')}`;
}

const PICTURE: Block = {
  type: 'figure',
  media: 'harbour.png',
  alt: 'A harbour',
  caption: '',
  credit: '',
};

function paragraphs(chance: Chance): string[] {
  return Array.from({ length: 4 + chance.below(36) }, () => `${words(chance, 50)}.`);
}

function words(chance: Chance, count: number): string {
  return Array.from({ length: count }, () => chance.pick(WORDS)).join(' ');
}
