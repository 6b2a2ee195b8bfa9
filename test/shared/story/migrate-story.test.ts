import { expect, it } from 'vitest';
import { text } from '../../../shared/story/inline.ts';
import { parseStory } from '../../../shared/story/parse-story.ts';
import { createStory, emptyFields, type Story } from '../../../shared/story/story.ts';

const story = createStory('story-0001', '2026-01-28T00:00:00Z', {
  ...emptyFields('en'),
  headline: 'Ferry resumes',
  // What was kept of another program stays what it is, though it has the name of a field by now.
  extra: { kicker: 'kept', source: 'kept' },
});
const said: Story = { ...story, body: [{ type: 'paragraph', children: [text('It sailed.')] }] };

/** The parts of a story that came with a version. */
const CAME_WITH: readonly (readonly [version: number, parts: readonly (keyof Story)[]])[] = [
  [2, ['slugline', 'assignee', 'deadline', 'embargo', 'priority', 'note', 'wordTarget', 'series']],
  [2, ['collections', 'follows', 'related', 'trail']],
  [3, ['kicker', 'editorsNote', 'source', 'copyright', 'usageTerms', 'translationOf']],
  [4, ['credits', 'corrections']],
];

it.each([1, 2, 3, 4])(
  'reads a story of version %s with all that it said, and nothing in newer fields',
  (version) => {
    const newer = CAME_WITH.flatMap(([came, parts]) => (came > version ? parts : []));
    const old = Object.entries(said).filter(([part]) => !newer.some((name) => name === part));
    expect(old.length).toBe(Object.keys(said).length - newer.length);
    expect(parseStory({ ...Object.fromEntries(old), version })).toEqual(said);
  },
);
