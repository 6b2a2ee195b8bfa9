import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { syncGuard } from '../../../../electron/library/disk/sync-guard.ts';
import { createIndex } from '../../../../electron/library/index/create-index.ts';
import { libraryLayout } from '../../../../electron/library/layout/library-layout.ts';
import { createStory, emptyFields, type StoryFields } from '../../../../shared/story/story.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-plan-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(id: string, fields: Partial<StoryFields>): Promise<void> {
  const home = join(folder, 'stories', id);
  await mkdir(home, { recursive: true });
  const story = createStory(id, '2026-01-28T08:00:00.000Z', { ...emptyFields('en'), ...fields });
  await writeFile(join(home, 'story.json'), JSON.stringify(story));
}

it('finds what is planned for a stretch of time, what is overdue, and what has no day', async () => {
  await write('story-due', { deadline: '2126-01-28T18:00:00+01:00', sections: ['World'] });
  await write('story-embargo', { embargo: '2126-01-29T05:00:00Z', status: 'ready' });
  await write('story-out', { date: '2126-01-30', status: 'published' });
  await write('story-later', { deadline: '2126-03-01T18:00:00Z' });
  await write('story-late', { deadline: '2026-01-05T18:00:00Z' });
  await write('story-done-late', { deadline: '2026-01-05T18:00:00Z', status: 'ready' });
  await write('story-unplanned', { sections: ['World'] });
  await write('story-spiked', { status: 'spiked' });
  const index = createIndex({
    fileSystem: syncGuard(folder, () => false),
    layout: libraryLayout(folder),
    readOnly: false,
    timeouts: { warm: 60_000, cold: 60_000 },
  });
  try {
    const days = { from: '2126-01-26T00:00:00Z', to: '2126-02-02T00:00:00Z' };
    const plan = await index.plan({ ...days, filter: '' });
    const ids = (part: keyof typeof plan) => plan[part].stories.map(({ id }) => id).sort();
    expect(ids('scheduled')).toEqual(['story-due', 'story-embargo', 'story-out']);
    expect(ids('overdue')).toEqual(['story-late']);
    expect(ids('unscheduled')).toEqual(['story-unplanned']);
    const world = await index.plan({ ...days, filter: 'section:World' });
    expect(world).toMatchObject({
      scheduled: { total: 1 },
      overdue: { total: 0 },
      unscheduled: { total: 1 },
    });
  } finally {
    await index.close();
  }
});
