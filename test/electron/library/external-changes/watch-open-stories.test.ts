import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Library } from '../../../../electron/library/library.ts';
import type { ConflictingText, ExternalChangeEvent } from '../../../../shared/library/external-change.ts';
import type { Story } from '../../../../shared/story/story.ts';
import { paragraph, temporaryFolder, temporaryLibrary, writeStory } from '../temporary-library.ts';

/** Names of Dropbox, Nextcloud (two), Syncthing, iCloud, OneDrive and Git's merge tools. */
const FILES = [
  "story (Anna's conflicted copy 2026-01-31).json",
  'story (conflicted copy 2026-01-31 101500).json',
  'story_conflict-20260131-101500.json',
  'story.sync-conflict-20260131-101500-ABCDEFG.json',
  'story 2.json',
  'story-LAPTOP-OF-ANNA.json',
  'story.json.orig',
];

/**
 * A library with an open story, and the other texts of it that the window is told of. Until somebody asks
 * for the list the system is not asked to tell of changes, as on a disk that tells nothing.
 */
async function open() {
  const library = await temporaryLibrary();
  await library.acquire({ recovery: null, watch: true });
  const written = await writeStory(library, { headline: 'Ours' }, [paragraph('Ours.')]);
  const { story } = await library.open(written.id);
  const told: ExternalChangeEvent[] = [];
  onTestFinished(library.events.on('story.external', (what) => told.push(what)));
  onTestFinished(() => library.close());
  const conflictsNow = () => told.findLast((what) => 'conflicts' in what)?.conflicts ?? null;
  return { library, story, told, conflictsNow };
}

const theirs = (story: Story) => JSON.stringify({ ...story, body: [paragraph('Theirs.')] });

/** The promised second, and what a busy machine takes besides. */
const SOON_MS = 2000;

function soon(
  conflictsNow: () => readonly ConflictingText[] | null,
  names: readonly string[],
): Promise<void> {
  return vi.waitFor(() => expect((conflictsNow() ?? []).map(({ name }) => name)).toEqual(names), {
    timeout: SOON_MS,
    interval: 20,
  });
}

async function folderBeside(library: Library, story: Story, name: string): Promise<string> {
  const made = join(await temporaryFolder(), 'made');
  await mkdir(made);
  await writeFile(join(made, 'story.json'), theirs(story));
  const folder = join(library.context.layout.stories, name);
  await rename(made, folder);
  return folder;
}

describe('what comes beside an open story', { retry: 1 }, () => {
  it.each(FILES)('is told of within a second, and that it has gone: %s', async (name) => {
    const { library, story, conflictsNow } = await open();
    const copy = join(library.context.layout.storyFolder(story.id), name);
    await writeFile(copy, theirs(story));
    await soon(conflictsNow, [name]);
    await rm(copy);
    await soon(conflictsNow, []);
  });

  it('is told of where the system tells of changes as well', async () => {
    const { library, story, conflictsNow } = await open();
    await library.list();
    const name = 'story 2.json';
    await writeFile(join(library.context.layout.storyFolder(story.id), name), theirs(story));
    await soon(conflictsNow, [name]);
  });

  it.each([' (conflicted copy 2026-01-31)', '.sync-conflict-20260131-101500-ABCDEFG', ' 2', ' - Copy'])(
    'may be a whole folder: %s',
    async (ending) => {
      const { library, story, conflictsNow } = await open();
      const folder = await folderBeside(library, story, `${story.id}${ending}`);
      await soon(conflictsNow, [`${story.id}${ending}`]);
      await rm(folder, { recursive: true });
      await soon(conflictsNow, []);
    },
  );

  it('is told of once it has come whole, again when it says something else, and not for our own saves', async () => {
    const { library, story, told, conflictsNow } = await open();
    const name = 'story (1).json';
    const copy = join(library.context.layout.storyFolder(story.id), name);
    await writeFile(copy, theirs(story).slice(0, 40));
    await library.save({
      id: story.id,
      base: 1,
      splice: { from: 1, remove: 0, insert: [paragraph('More.')] },
    });
    await library.refresh([story.id]);
    expect(told).toEqual([]);
    await writeFile(copy, theirs(story));
    await soon(conflictsNow, [name]);
    const [first] = conflictsNow() ?? [];
    await writeFile(copy, theirs({ ...story, headline: 'Another' }));
    await vi.waitFor(() => expect(conflictsNow()?.[0]?.when).not.toBe(first?.when));
  });

  it('is not told of for a story that is not shown any more', async () => {
    const { library, story, told } = await open();
    const other = await writeStory(library, { headline: 'Another' }, [paragraph('Another.')]);
    await library.open(other.id);
    await writeFile(join(library.context.layout.storyFolder(story.id), 'story 2.json'), theirs(story));
    await library.refresh();
    expect(told).toEqual([]);
    // It is there when the story is opened again.
    expect((await library.open(story.id)).conflicts).toHaveLength(1);
  });
});
