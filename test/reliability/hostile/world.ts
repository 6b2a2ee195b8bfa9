import { copyFile, cp, mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { exportStories } from '../../../electron/exporting/export-stories.ts';
import { storeFor } from '../../../electron/library/backup/backup-store.ts';
import { takeBackup } from '../../../electron/library/backup/take-backup.ts';
import { checkLibrary } from '../../../electron/library/check/check-library.ts';
import { diskFileSystem } from '../../../electron/library/disk/file-system.ts';
import { guardLibrary } from '../../../electron/library/files/guard-library.ts';
import type { Library } from '../../../electron/library/library.ts';
import { createLibrary } from '../../../electron/library/opening/create-library.ts';
import { openRecoveryJournal } from '../../../electron/library/recovery/recovery-journal.ts';
import { NEWEST_FIRST } from '../../../shared/library/arrangement.ts';
import { defaultSite } from '../../../shared/site-profile/site.ts';
import type { Block } from '../../../shared/story/block.ts';
import { text } from '../../../shared/story/inline.ts';
import { fieldsOf } from '../../../shared/story/story.ts';
import { pictureOf } from '../make-desk.ts';
import { noisePng } from './noise-png.ts';

/** Stands in every text of the library; where a text is the person's own, `OWN_WORD` stands in its place. */
export const LIBRARY_WORD = 'harbour';
export const OWN_WORD = 'k4n4r13';

/** Names that sync programs give to a second text of a story, by the program. */
export const CONFLICT_FILES: Readonly<Record<string, string>> = {
  Dropbox: "story (Anna's conflicted copy 2026-01-31).json",
  Nextcloud: 'story_conflict-20260131-101500.json',
  Syncthing: 'story.sync-conflict-20260131-101500-ABCDEFG.json',
  iCloud: 'story 2.json',
  OneDrive: 'story-LAPTOP-OF-ANNA.json',
  Windows: 'story - Copy (2).json',
  Git: 'story.json.orig',
};

/**
 * Everything that one combination is tried in. All of it lies in one folder, so that what is written
 * elsewhere shows.
 */
export interface World {
  readonly folder: string;
  readonly desk: string;
  /** A library that nothing is done to. */
  readonly twin: string;
  readonly backups: string;
  /** For the cache of whoever is at work. */
  readonly cache: string;
  readonly profile: string;
  readonly recovery: string;
  /** The person's own folder, which is no part of any library. */
  readonly person: string;
  readonly out: string;
  readonly stories: Stories;
}

export interface Stories {
  readonly victim: string;
  /** In the same library, untouched. */
  readonly healthy: string;
  readonly binned: readonly [string, string];
  readonly template: string;
  readonly twin: string;
}

export interface MadeWorld {
  readonly world: World;
  /** What lies there now. */
  readonly left: readonly WalkedPath[];
  /** The same, and what lay there while the library was open. */
  readonly seen: readonly WalkedPath[];
}

export const HEALTHY_HEADLINE = 'Healthy as ever';
export const TWIN_HEADLINE = 'The twin of it';

export function worldAt(folder: string, stories: Stories): World {
  return {
    folder,
    desk: join(folder, 'desk'),
    twin: join(folder, 'twin'),
    backups: join(folder, 'backups'),
    cache: join(folder, 'cache'),
    profile: join(folder, 'profile'),
    recovery: join(folder, 'profile', 'recovery'),
    person: join(folder, 'person'),
    out: join(folder, 'out'),
    stories,
  };
}

/**
 * Makes a library that uses every feature, its twin, its backups, its cache and a text that waits; and says
 * what lay there while it was open.
 */
export async function makeWorld(folder: string): Promise<MadeWorld> {
  const places = worldAt(folder, { victim: '', healthy: '', binned: ['', ''], template: '', twin: '' });
  for (const place of [places.backups, places.cache, places.recovery, places.out]) {
    await mkdir(place, { recursive: true });
  }
  const twin = await createLibrary(places.twin);
  const twinStory = await begin(twin, TWIN_HEADLINE);
  await twin.close();
  const library = await createLibrary(places.desk, { ...defaultSite(`The ${LIBRARY_WORD}`) });
  await library.acquire({ recovery: null, watch: false });
  const [victim, healthy, third, fourth] = [
    await begin(library, `First at the ${LIBRARY_WORD}`),
    await begin(library, HEALTHY_HEADLINE),
    await begin(library, `Third at the ${LIBRARY_WORD}`),
    await begin(library, `Fourth at the ${LIBRARY_WORD}`),
  ];
  await describeLibrary(library);
  const { id: template } = await library.templates.keep(victim);
  await library.templates.list();
  await library.history.keep(template, 'A template').catch(() => undefined);
  for (const id of [third, fourth]) await library.bin(id);
  const stories: Stories = { victim, healthy, binned: [third, fourth], template, twin: twinStory };
  const world = worldAt(folder, stories);
  const store = await storeFor(diskFileSystem, world.backups, library.folder);
  await takeBackup({ store, library: guardLibrary(diskFileSystem, library.folder) });
  await beside(world, library);
  // Renders the picture that is too wide for the site, which its cache then holds.
  await exportStories(
    {
      library,
      ids: [victim],
      kind: 'html',
      profile: 'publication',
      reason: '',
      out: join(folder, 'out', 'first'),
    },
    () => {},
  );
  await checkLibrary(library);
  const journal = await openRecoveryJournal(diskFileSystem, world.recovery, library.folder);
  const story = await library.read(victim);
  const typed = { ...story, headline: `Typed at the ${LIBRARY_WORD}` };
  await journal.keep(typed, story);
  await journal.setAside(victim);
  await journal.keep(typed, story);
  await atTheMoment(world);
  const seen = await walk(folder);
  await library.close();
  await asBefore(world, library);
  const left = await walk(folder);
  return { world, left, seen: [...new Map([...seen, ...left].map((one) => [one.path, one])).values()] };
}

async function begin(library: Library, headline: string): Promise<string> {
  const { story, revision } = await library.create();
  const small = await library.addMedia(story.id, 'a.png', noisePng(`${LIBRARY_WORD} ${headline}`, 9, 9));
  const wide = await library.addMedia(story.id, 'wide.png', noisePng(`wide ${headline}`, 2500, 2));
  const insert: Block[] = [
    { type: 'paragraph', children: [text(`They met at the ${LIBRARY_WORD}.`)] },
    pictureOf(small.media),
    pictureOf(wide.media),
  ];
  const fields = {
    ...fieldsOf(story),
    headline,
    slug: headline.toLowerCase().replace(/[^a-z]+/g, '-'),
    // The picture of an author is needed by whoever names them.
    authors: headline === HEALTHY_HEADLINE ? ['The desk'] : ['Elena Marsh'],
    tags: [{ name: LIBRARY_WORD, kind: 'topic' as const }],
  };
  const saved = await library.save({
    id: story.id,
    base: revision,
    fields,
    splice: { from: 0, remove: 0, insert },
  });
  await library.history.keep(story.id, 'As sent');
  const more: Block[] = [{ type: 'paragraph', children: [text(`Later at the ${LIBRARY_WORD}.`)] }];
  await library.save({ id: story.id, base: saved.revision, splice: { from: 0, remove: 0, insert: more } });
  return story.id;
}

async function describeLibrary(library: Library): Promise<void> {
  const picture = await library.addSiteMedia('elena.png', noisePng('elena', 9, 9));
  const site = await library.site();
  await library.saveSite({
    ...site,
    authors: [{ name: 'Elena Marsh', biography: `Lives at the ${LIBRARY_WORD}.`, picture }],
  });
  await library.saveSnippets([
    { id: 'one', name: LIBRARY_WORD, trigger: 'hb', text: `The ${LIBRARY_WORD}.` },
  ]);
  await library.tags.describe({ name: LIBRARY_WORD, kind: 'topic', description: `The ${LIBRARY_WORD}.` });
  await library.tags.keepTopics([{ name: LIBRARY_WORD, code: 'medtop:20000001', path: [] }]);
  await library.searches.replace([
    { id: 'one', name: LIBRARY_WORD, query: LIBRARY_WORD, arrangement: NEWEST_FIRST },
  ]);
}

/** What lies beside a story because of other programs and older Datelines. */
async function beside(world: World, library: Library): Promise<void> {
  const { victim } = world.stories;
  const { storyFolder, storyFile } = library.context.layout;
  for (const name of Object.values(CONFLICT_FILES)) {
    await copyFile(storyFile(victim), join(storyFolder(victim), name));
  }
  await cp(storyFolder(world.stories.binned[0]).replace('stories', 'bin'), `${storyFolder(victim)} 2`, {
    recursive: true,
  });
  await copyFile(storyFile(victim), join(storyFolder(victim), 'story.v1.json'));
}

/** What an older Dateline kept in the library, and this one in the cache of the person. */
async function asBefore({ desk }: World, { context }: Library): Promise<void> {
  const { indexFile, pictures } = context.layout.cache;
  const old = join(desk, '.dateline');
  await copyFile(indexFile, join(old, 'index.sqlite'));
  await writeFile(join(old, 'index.sqlite-journal'), '');
  await mkdir(join(old, 'index.sqlite.lock'));
  await writeFile(join(old, 'index.owner'), JSON.stringify({ host: 'another', pid: 1, token: 'x' }));
  await utimes(join(old, 'index.owner'), 0, 0);
  await writeFile(join(old, 'folder-copies.json'), '{"stamp":"1:1:1","copies":[]}');
  await mkdir(join(old, 'pictures'));
  await writeFile(
    join(old, 'pictures', `${'0123456789'.repeat(4)}-2400-82-1.png`),
    noisePng(LIBRARY_WORD, 9, 9),
  );
  // A picture is kept there once it had to be rendered.
  if ((await readdir(pictures)).length === 0) throw new Error('No picture was rendered');
}

/** What is there only for a moment, or after a mishap: here it stays. */
async function atTheMoment(world: World): Promise<void> {
  const { desk, stories } = world;
  const ofVictim = join(desk, 'stories', stories.victim);
  for (const name of [LEFT_OVER, DAMAGED_STORY]) {
    await copyFile(join(ofVictim, 'story.json'), join(ofVictim, name));
  }
  await copyFile(join(desk, 'topics.json'), join(desk, 'topics-damaged-20260131101500.json'));
  await copyFile(join(desk, 'site.json'), join(desk, LEFT_OVER));
  await writeFile(join(ofVictim, '.story.json.icloud'), 'bplist00');
}

export const LEFT_OVER = '.dateline-0123456789abcdef.tmp';
const DAMAGED_STORY = 'story.json.damaged-20260131T101500000Z';

/** Everything under the world's folder, relative to it, with slashes; no link is followed. */
export async function walk(folder: string, top = folder): Promise<readonly WalkedPath[]> {
  const found: WalkedPath[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    found.push({ path: relative(top, path).split(sep).join('/'), isFolder: entry.isDirectory() });
    if (entry.isDirectory()) found.push(...(await walk(path, top)));
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

export interface WalkedPath {
  readonly path: string;
  readonly isFolder: boolean;
}
