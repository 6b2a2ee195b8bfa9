import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import { guardLibrary } from '../../../../electron/library/files/guard-library.ts';
import { createIndex } from '../../../../electron/library/index/create-index.ts';
import { libraryLayout } from '../../../../electron/library/layout/library-layout.ts';
import type { LibraryLayout } from '../../../../electron/library/ports/library-layout.ts';
import type { StoryIndex } from '../../../../electron/library/ports/story-index.ts';
import { createStory, emptyFields, type Story } from '../../../../shared/story/story.ts';
import { paragraph, temporaryFolder } from '../temporary-library.ts';

const WORDS = ['cairo', 'oslo', 'café', 'лимон', 'بغداد', '北京'];
const IDS = ['story-number-1', 'story-number-2', 'story-number-3', 'story-number-4'];
/** No process has it. */
const DEAD = 4_194_303;

type Step =
  | { readonly do: 'write' | 'touch'; readonly id: string; readonly word: string }
  | { readonly do: 'damage' | 'remove'; readonly id: string }
  | { readonly do: 'refresh' | 'reopen' | 'kill' | 'lose' | 'tear' | 'second' };

const id = fc.constantFrom(...IDS);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('write', 'touch'), id, word: fc.constantFrom(...WORDS) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('damage', 'remove'), id }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('refresh', 'reopen', 'kill', 'lose', 'tear', 'second'),
    }),
  },
);

class Desk {
  layout: LibraryLayout;
  index: StoryIndex;
  #at = 0;

  constructor(folder: string) {
    this.layout = libraryLayout(folder);
    this.index = this.open();
  }

  open(): StoryIndex {
    const timeouts = { warm: Number.POSITIVE_INFINITY, cold: Number.POSITIVE_INFINITY };
    return createIndex({
      fileSystem: guardLibrary(diskFileSystem, this.layout.folder),
      layout: this.layout,
      readOnly: false,
      timeouts,
    });
  }

  async take(taken: Step): Promise<void> {
    const { layout } = this;
    switch (taken.do) {
      case 'write':
      case 'touch': {
        const modified = new Date(Date.UTC(2026, 0, 1) + ++this.#at * 1000).toISOString();
        const fields = { ...emptyFields('en'), headline: `The ${taken.word} story`, slug: `s${this.#at}` };
        const story = {
          ...createStory(taken.id, modified, fields, [paragraph(`On ${taken.word}.`)]),
          modified,
        };
        await mkdir(layout.storyFolder(taken.id), { recursive: true });
        // A new file each time, as every program writes one.
        await rm(layout.storyFile(taken.id), { force: true });
        await writeFile(layout.storyFile(taken.id), JSON.stringify(story));
        if (taken.do === 'touch') this.index.touched(taken.id);
        return;
      }
      case 'damage':
        await mkdir(layout.storyFolder(taken.id), { recursive: true });
        return writeFile(layout.storyFile(taken.id), '{"half":');
      case 'remove':
        return rm(layout.storyFolder(taken.id), { recursive: true, force: true });
      case 'refresh':
        await this.index.refresh();
        return;
      case 'reopen':
        await this.index.close();
        this.index = this.open();
        return;
      case 'kill': {
        // What a killed program leaves is what lies on the disk at that moment, its lock and its name included.
        await this.index.listing();
        const copy = `${layout.folder}+`;
        await cp(layout.folder, copy, { recursive: true, preserveTimestamps: true });
        const left = `${layout.cache.folder}+`;
        await cp(layout.cache.folder, left, { recursive: true, preserveTimestamps: true });
        await this.index.close();
        this.layout = libraryLayout(copy);
        const { folder, indexOwner } = this.layout.cache;
        await cp(left, folder, { recursive: true, preserveTimestamps: true });
        const owner = JSON.parse(await readFile(indexOwner, 'utf8'));
        await writeFile(indexOwner, JSON.stringify({ ...owner, pid: DEAD }));
        this.index = this.open();
        return;
      }
      case 'lose':
        await this.index.close();
        await rm(layout.cache.folder, { recursive: true, force: true });
        this.index = this.open();
        return;
      case 'tear': {
        await this.index.close();
        const { folder, indexFile } = layout.cache;
        const bytes = await readFile(indexFile).catch(() => Buffer.alloc(0));
        await mkdir(folder, { recursive: true });
        await writeFile(indexFile, bytes.subarray(0, bytes.length / 2));
        this.index = this.open();
        return;
      }
      case 'second': {
        const other = this.open();
        expect(await found(other)).toEqual(await scanned(layout));
        await other.close();
      }
    }
  }
}

/** What the index says. */
async function found(index: StoryIndex) {
  await index.refresh();
  const { stories, damaged } = await index.listing();
  const hits: [string, readonly string[]][] = [];
  for (const word of WORDS)
    hits.push([word, (await index.search({ text: word })).hits.map((hit) => hit.id).sort()]);
  return {
    stories: stories.map((story) => [story.id, story.headline, story.modified]),
    damaged: damaged.map((story) => story.id),
    hits,
    slugs: [...(await index.slugsLike('s1'))].sort(),
  };
}

/** What the files say. */
async function scanned(layout: LibraryLayout): Promise<Awaited<ReturnType<typeof found>>> {
  const stories: Story[] = [];
  const damaged: string[] = [];
  for (const name of IDS) {
    const text = await readFile(layout.storyFile(name), 'utf8').catch(() => null);
    if (text === '{"half":') damaged.push(name);
    else if (text !== null) stories.push(JSON.parse(text) as Story);
  }
  stories.sort((a, b) => (a.modified < b.modified ? 1 : -1));
  const holds = (word: string) =>
    stories.filter(({ headline }) => headline.includes(word)).map((story) => story.id);
  return {
    stories: stories.map((story) => [story.id, story.headline, story.modified]),
    damaged,
    hits: WORDS.map((word) => [word, holds(word).sort()]),
    slugs: stories.map(({ slug }) => slug).sort(),
  };
}

it('is what a scan of the files finds, after anything that may happen to it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      const folder = join(await temporaryFolder(), 'desk');
      await mkdir(join(folder, 'stories'), { recursive: true });
      const desk = new Desk(folder);
      try {
        for (const taken of steps) await desk.take(taken);
        expect(await found(desk.index)).toEqual(await scanned(desk.layout));
      } finally {
        await desk.index.close();
      }
    }),
    { numRuns: 15 },
  );
}, 60_000);
