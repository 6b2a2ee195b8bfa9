import { expect, it } from 'vitest';
import { publishDueStories } from '../../../../electron/library/bulk/publish-due-stories.ts';
import type { OpenStory } from '../../../../shared/library/open-story.ts';
import { temporaryLibrary, writeStory } from '../temporary-library.ts';

const NOW = Date.parse('2026-02-01T12:00:00Z');

it('publishes what was scheduled once its time and its embargo have passed, and leaves the rest', async () => {
  const library = await temporaryLibrary();
  const add = async (headline: string, date: string | null, embargo: string | null = null) =>
    (await writeStory(library, { headline, date, embargo, status: 'scheduled' })).id;
  const due = await add('Due', '2026-02-01T13:00:00+01:00');
  const open = await add('Open', '2026-01-31T10:00:00Z', '2026-02-01T11:59:00Z');
  const later = await add('Later', '2026-02-01T12:00:01Z');
  const held = await add('Held', '2026-02-01T10:00:00Z', '2026-02-01T12:00:01Z');
  const undated = await add('Undated', null);
  const { id: ready } = await writeStory(library, { status: 'ready', date: '2026-01-01T10:00:00Z' });
  await library.open(open);
  await library.refresh();
  const seen: OpenStory[] = [];
  const rewritten = (story: OpenStory) => void seen.push(story);

  const published = await publishDueStories(library.context, rewritten, { system: NOW, latest: null });
  expect([...published].sort()).toEqual([due, open].sort());
  expect(seen.find(({ story }) => story.id === open)?.story.status).toBe('published');
  const { status, trail, date } = await library.read(due);
  expect({ status, date }).toEqual({ status: 'published', date: '2026-02-01T13:00:00+01:00' });
  expect(trail.at(-1)).toMatchObject({
    ...{ from: 'scheduled', to: 'published', why: 'The time of publication came.' },
  });
  for (const id of [later, held, undated]) expect((await library.read(id)).status).toBe('scheduled');
  expect((await library.read(ready)).status).toBe('ready');
  expect(await publishDueStories(library.context, rewritten, { system: NOW, latest: null })).toEqual([]);
});
