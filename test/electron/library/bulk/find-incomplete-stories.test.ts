import { expect, it } from 'vitest';
import { createBulkRuns } from '../../../../electron/library/bulk/bulk-runs.ts';
import type { BulkStories } from '../../../../electron/library/bulk/bulk-stories.ts';
import { missingMessages } from '../../../../electron/library/bulk/change-in-bulk.ts';
import { findIncompleteStories } from '../../../../electron/library/bulk/find-incomplete-stories.ts';
import { revertChange } from '../../../../electron/library/bulk/revert-change.ts';
import { USUAL_REQUIREMENTS } from '../../../../shared/gate/desk-rules.ts';
import { DatelineError } from '../../../../shared/result.ts';
import { createStory, emptyFields, type Story } from '../../../../shared/story/story.ts';
import { paragraph } from '../temporary-library.ts';

const TERMS = { requirements: USUAL_REQUIREMENTS, now: Date.parse('2026-03-10T12:00:00Z') };
const { run } = createBulkRuns(
  async (id) => `Headline of ${id}`,
  () => undefined,
);
const look: BulkStories['look'] = (job, work) =>
  run(
    job,
    async (id) => {
      await work(id);
      return true;
    },
    null,
  );
const bulk = { look } as BulkStories;

function story(id: string, rest: Partial<Story> = {}): Story {
  return { ...createStory(id, '2026-03-10T12:00:00.000Z', emptyFields('en'), []), headline: id, ...rest };
}

it('tells what each story lacks for a status, and of those that cannot be read why', async () => {
  const read = async (id: string) => {
    if (id === 'torn') throw new DatelineError('damaged', 'It is torn.');
    return story(id, { status: id === 'there' ? 'ready' : 'draft' });
  };
  const told = await findIncompleteStories(
    bulk,
    read,
    { operation: 'one', ids: ['bare', 'there', 'torn'] },
    'ready',
    TERMS,
  );
  const missing = missingMessages(story('bare'), 'ready', TERMS);
  expect(missing.length).toBeGreaterThan(0);
  expect(told).toEqual({
    looked: 3,
    count: 2,
    stories: [
      { id: 'bare', headline: 'bare', missing },
      { id: 'torn', headline: 'Headline of torn', missing: ['It is torn.'] },
    ],
    stopped: false,
  });
});

it('counts all and shows as many as somebody reads through', async () => {
  const ids = Array.from({ length: 205 }, (_, at) => `story-${at}`);
  const told = await findIncompleteStories(
    bulk,
    async (id) => story(id),
    { operation: 'one', ids },
    'ready',
    TERMS,
  );
  expect(told).toMatchObject({ looked: 205, count: 205 });
  expect(told.stories).toHaveLength(200);
});

it('takes a change back and leaves what was written since, elsewhere', () => {
  const [one, two, three] = [paragraph('One.'), paragraph('Two.'), paragraph('Three.')];
  const before = story('a', { body: [one, two] });
  const after = story('a', { body: [paragraph('Changed.'), two] });
  const now = story('a', { headline: 'New', body: [paragraph('Changed.'), two, three] });
  expect(revertChange(before, after, now)).toEqual({ ...now, body: [one, two, three] });
  const atTheSamePlace = story('a', { body: [paragraph('Changed again.'), two] });
  expect(() => revertChange(before, after, atTheSamePlace)).toThrow(
    expect.objectContaining({ code: 'stale', message: expect.stringContaining('at the same place') }),
  );
});
