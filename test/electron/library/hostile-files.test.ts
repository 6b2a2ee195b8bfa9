import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { withLibraryToWrite } from '../../../electron/cli/with-library.ts';
import { checkLibrary } from '../../../electron/library/check/check-library.ts';
import type { Library } from '../../../electron/library/library.ts';
import { createLibrary } from '../../../electron/library/opening/create-library.ts';
import { openLibrary } from '../../../electron/library/opening/open-library.ts';
import type { AppError } from '../../../shared/result.ts';
import { smallPng } from '../../reliability/damage/small-png.ts';
import { paragraph, temporaryFolder, writeStory } from './temporary-library.ts';

/** What an enemy may put in the place of a file; `foreign` is a folder of the person's that nothing may happen to. */
const KINDS: Readonly<Record<string, (path: string, foreign: string) => Promise<void> | void>> = {
  'a link to a file': (path, foreign) => symlinkSync(join(foreign, 'diary.txt'), path),
  'a link to a folder': (path, foreign) => symlinkSync(foreign, path),
  'a link to /dev/zero': (path) => symlinkSync('/dev/zero', path),
  'a link that leads nowhere': (path) => symlinkSync('/no/such/file', path),
  'a pipe': (path) => void execFileSync('mkfifo', [path]),
  'a folder': (path) => mkdirSync(path),
  'a socket': (path) =>
    new Promise<void>((resolve) => {
      const server = createServer().listen(path, resolve);
      onTestFinished(() => void server.close());
    }),
  'a huge file': (path) => {
    writeFileSync(path, '');
    truncateSync(path, 20_000_000_000);
  },
  'an empty file': (path) => writeFileSync(path, ''),
  'a foreign file': (path) => writeFileSync(path, Buffer.from([0xff, 0xd8, 0, 1, 2])),
};

/** Every file that a library holds, and how it is asked for. */
const FILES: Readonly<Record<string, (library: Library, id: string) => Promise<unknown>>> = {
  'site.json': (library) => library.site(),
  'tags.json': async (library) => {
    const { problem } = await library.tags.list();
    if (problem) throw new Error(problem.message);
  },
  'topics.json': (library) => library.tags.topics(''),
  'searches.json': async (library) => {
    const { problem } = await library.searches.list();
    if (problem !== null) throw new Error(problem);
  },
  'snippets.json': (library) => library.snippets(),
};

const SENTENCE = /^[A-Z](?:[^\n]{20,500})\.$/;

interface Made {
  readonly home: string;
  readonly id: string;
  readonly healthy: string;
}

let made: Made | null = null;
afterAll(async () => {
  if (made) await rm(made.home, { recursive: true, force: true });
});

async function make(): Promise<Made> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'dateline-hostile-')));
  const library = await createLibrary(join(home, 'desk'));
  const story = await writeStory(library, { headline: 'Victim' }, [paragraph('Words.')]);
  const healthy = await writeStory(library, { headline: 'Healthy' }, [paragraph('Words.')]);
  await library.addMedia(story.id, 'a.png', smallPng());
  await library.history.keep(story.id, 'Kept');
  await library.close();
  return { home, id: story.id, healthy: healthy.id };
}

/** Of a library that is made once, as flushing takes most of the time. */
async function desk() {
  made ??= await make();
  const foreign = await temporaryFolder();
  await writeFile(join(foreign, 'diary.txt'), 'mine');
  await writeFile(join(foreign, 'photo.png'), smallPng());
  const folder = join(await temporaryFolder(), 'desk');
  await cp(join(made.home, 'desk'), folder, { recursive: true });
  return { folder, id: made.id, healthy: made.healthy, foreign };
}

async function put(kind: string, path: string, foreign: string): Promise<void> {
  if (existsSync(path)) rmSync(path, { recursive: true });
  mkdirSync(dirname(path), { recursive: true });
  await KINDS[kind]?.(path, foreign);
}

/** Opens the library as a window does, and finds that everything but the victim works. */
async function opened(folder: string, healthy: string) {
  const library = await openLibrary(folder);
  onTestFinished(() => library.close());
  const problems: AppError[] = [];
  library.events.on('library.problem', (problem) => problems.push(problem));
  await library.acquire({ recovery: null, watch: false });
  expect(library.info.readOnly).toBe(false);
  const { story, revision } = await library.open(healthy);
  const splice = { from: 0, remove: 1, insert: [paragraph('Goes on.')] };
  await library.save({ id: story.id, base: revision, splice });
  expect((await library.list()).stories.map(({ id }) => id)).toContain(healthy);
  return { library, problems };
}

async function untouched(foreign: string): Promise<void> {
  expect((await readdir(foreign)).sort()).toEqual(['diary.txt', 'photo.png']);
  expect(await readFile(join(foreign, 'diary.txt'), 'utf8')).toBe('mine');
}

async function found(library: Library): Promise<readonly string[]> {
  const { findings } = await checkLibrary(library);
  return findings.map(({ file, message }) => `${file} ${message}`);
}

describe.each(Object.keys(KINDS))('%s', (kind) => {
  it.each(Object.entries(FILES))(
    'in the place of %s is one sentence, and the stories open',
    async (name, ask) => {
      const { folder, id, healthy, foreign } = await desk();
      const path = join(folder, name);
      await put(kind, path, foreign);
      const { library } = await opened(folder, healthy);
      await expect(ask(library, id)).rejects.toMatchObject({ message: expect.stringMatching(SENTENCE) });
      await expect(ask(library, id)).rejects.toThrow(path);
      expect((await found(library)).filter((line) => line.startsWith(name))).toHaveLength(1);
      await untouched(foreign);
    },
    60_000,
  );

  it('in the place of lock.json keeps nobody out, and is told once', async () => {
    const { folder, healthy, foreign } = await desk();
    const isText = ['an empty file', 'a foreign file'].includes(kind);
    const lock = join(folder, '.dateline', 'lock.json');
    await put(kind, lock, foreign);
    if (isText) return;
    const { library, problems } = await opened(folder, healthy);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/lock\.json is .+: it was set aside as lock-damaged-\d+\.json/),
    ]);
    expect(JSON.parse(await readFile(lock, 'utf8'))).toMatchObject({ pid: process.pid });
    await library.close();
    await untouched(foreign);
  }, 60_000);

  it.each(['story.json', 'media/a.png', 'history/RECORD', 'history/bodies/BODY'])(
    'in the place of a story’s %s is named, and the other story works',
    async (place) => {
      const { folder, id, healthy, foreign } = await desk();
      const own = join(folder, 'stories', id);
      const nameIn = async (inner: string, end: string) =>
        (await readdir(join(own, inner))).find((name) => name.endsWith(end)) ?? '';
      const path = join(
        own,
        place
          .replace('RECORD', await nameIn('history', '.json'))
          .replace('BODY', await nameIn('history/bodies', '.gz')),
      );
      await put(kind, path, foreign);
      const { library } = await opened(folder, healthy);
      const named = (await found(library)).filter((line) => line.startsWith(`stories/${id}`));
      expect(named.length).toBeGreaterThan(0);
      if (place === 'media/a.png' && kind !== 'an empty file' && kind !== 'a foreign file') {
        const file = await library.mediaFile(id, 'a.png');
        expect(file === null || kind === 'a huge file').toBe(true);
      }
      if (place === 'story.json') {
        const opening = library.open(id);
        await expect(opening).rejects.toMatchObject({ message: expect.stringMatching(SENTENCE) });
      }
      await untouched(foreign);
    },
    60_000,
  );

  it.each(['templates', 'bin', 'site-media'])(
    'in the place of the folder %s lets the stories open',
    async (name) => {
      const { folder, id, healthy, foreign } = await desk();
      await put(kind, join(folder, name), foreign);
      const { library } = await opened(folder, healthy);
      if (kind !== 'a folder') {
        expect((await found(library)).filter((line) => line.startsWith(name))).not.toEqual([]);
        if (name === 'bin') {
          await expect(library.bin(id)).rejects.toMatchObject({ message: expect.stringMatching(SENTENCE) });
        }
      }
      await untouched(foreign);
    },
    60_000,
  );

  it.each(['media', 'history', 'history/bodies'])(
    'in the place of a story’s folder %s is named, and the story is saved all the same',
    async (name) => {
      const { folder, id, healthy, foreign } = await desk();
      await put(kind, join(folder, 'stories', id, name), foreign);
      const { library } = await opened(folder, healthy);
      const { story, revision } = await library.open(id);
      const splice = { from: 0, remove: 1, insert: [paragraph('Saved.')] };
      await library.save({ id: story.id, base: revision, splice });
      if (kind !== 'a folder') {
        expect((await found(library)).filter((line) => line.startsWith(`stories/${id}/`))).not.toEqual([]);
      }
      await library.close();
      await untouched(foreign);
    },
    60_000,
  );

  it('in the place of a story’s folder is told, and the other stories open', async () => {
    const { folder, id, healthy, foreign } = await desk();
    const own = join(folder, 'stories', id);
    renameSync(own, join(foreign, '..', `${id}-away`));
    onTestFinished(() => rmSync(join(foreign, '..', `${id}-away`), { recursive: true }));
    await put(kind, own, foreign);
    const { library } = await opened(folder, healthy);
    await expect(library.open(id)).rejects.toMatchObject({ message: expect.stringMatching(SENTENCE) });
    expect((await found(library)).filter((line) => line.startsWith(`stories/${id}`))).not.toEqual([]);
    await untouched(foreign);
  }, 60_000);

  it('in the place of the stories is told when the library is opened', async () => {
    const { folder, foreign } = await desk();
    await put(kind, join(folder, 'stories'), foreign);
    if (kind === 'a folder') return;
    await expect(openLibrary(folder)).rejects.toMatchObject({
      code: 'library-unreadable',
      message: expect.stringMatching(/stories is .*not a folder|stories is a link/),
    });
    await untouched(foreign);
  });
});

it('saves a file anew over what stood in its place, which is kept beside it', async () => {
  const { folder, healthy, foreign } = await desk();
  for (const name of ['site.json', 'searches.json', 'snippets.json'])
    await put('a link to a file', join(folder, name), foreign);
  const { library } = await opened(folder, healthy);
  await library.searches.replace([]);
  await library.saveSnippets([]);
  expect((await library.searches.list()).problem).toBeNull();
  expect(await library.snippets()).toEqual([]);
  const names = await readdir(folder);
  expect(names.filter((name) => /^(?:searches|snippets)-damaged-\d+\.json$/.test(name))).toHaveLength(2);
  await untouched(foreign);
});

it('tells on the command line too what stood in the place of lock.json', async () => {
  const { folder, foreign } = await desk();
  await put('a pipe', join(folder, '.dateline', 'lock.json'), foreign);
  const lines: string[] = [];
  const output = { problem: (line: string) => void lines.push(line) };
  expect(await withLibraryToWrite(openLibrary(folder), output, async () => 'written')).toBe('written');
  expect(lines).toEqual([expect.stringMatching(/lock\.json is a pipe, not a file: it was set aside as /)]);
});
