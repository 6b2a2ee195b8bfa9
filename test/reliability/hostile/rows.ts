import { basename, join } from 'node:path';
import { libraryCache } from '../../../electron/library/cache/library-cache.ts';
import type { LibraryCache, LibraryLayout } from '../../../electron/library/ports/library-layout.ts';
import type { RoundName } from './rounds.ts';
import { CONFLICT_FILES, LEFT_OVER, type WalkedPath, type World } from './world.ts';

/** A kind of file or folder that a library, its cache, its backups or what waits for it can hold. */
export interface Row {
  readonly name: string;
  readonly is: 'file' | 'folder';
  /** Matches the paths of this kind, relative to the folder of the world. */
  readonly pattern: RegExp;
  /** Where it would lie, for what is there only for a moment or in libraries of an older Dateline. */
  readonly at?: (world: World) => string;
  /** `check` has to name whatever stands in its place. */
  readonly checked?: true;
  /** Without it there is no library to be opened, so that a refusal in one sentence is an answer to everything. */
  readonly mayRefuse?: true;
  /** Nothing is published without it. */
  readonly isPublished?: true;
  /** The story that nothing was done to lies in it. */
  readonly holdsHealthy?: true;
  /** What is done about it depends on its age, and here it is old. */
  readonly isOld?: true;
  /** What is done where this is looked at; everything where it is not said. */
  readonly rounds?: readonly RoundName[];
}

const ID = '[a-z0-9][a-z0-9-]{6,38}[a-z0-9]';
const VERSION = '[0-9a-z]{9}-[0-9a-z]{4}';
const HASH = '[0-9a-f]{64}';

function row(
  name: string,
  is: Row['is'],
  pattern: string,
  more: Omit<Row, 'name' | 'is' | 'pattern'> = {},
): Row {
  return { name, is, pattern: new RegExp(`^${pattern}$`, 'u'), ...more };
}

const CHECKED = { checked: true } as const;

const AROUND: readonly RoundName[] = ['read', 'back up', 'restore the library', 'repair', 'as a window'];
const OF_TEMPLATES: readonly RoundName[] = [...AROUND, 'repair from the backups'];
const OF_BIN: readonly RoundName[] = [
  ...AROUND,
  'restore from the bin',
  'delete from the bin',
  'empty the bin',
];
const BESIDE: readonly RoundName[] = [...AROUND, 'restore a story'];
const OF_CACHE: readonly RoundName[] = ['read', 'import', 'repair', 'as a window'];
const OF_BACKUPS: readonly RoundName[] = [
  'read',
  'back up',
  'restore the library',
  'restore a story',
  'repair from the backups',
];
const KEPT: readonly RoundName[] = ['as a window'];

function lookedAt(rounds: readonly RoundName[], rows: readonly Row[]): readonly Row[] {
  return rows.map((one) => ({ ...one, rounds }));
}

/** The parts that a story has wherever it lies. */
function storyRows(name: string, folder: string, more: Pick<Row, 'checked' | 'rounds'>): readonly Row[] {
  return [
    row(`folder of ${name}`, 'folder', folder, more),
    row(`story.json of ${name}`, 'file', `${folder}/story\\.json`, more),
    row(`media/ of ${name}`, 'folder', `${folder}/media`, more),
    row(`picture of ${name}`, 'file', `${folder}/media/a\\.png`, more),
    row(`wide picture of ${name}`, 'file', `${folder}/media/wide\\.png`, more),
    row(`history/ of ${name}`, 'folder', `${folder}/history`, more),
    row(`version of ${name}`, 'file', `${folder}/history/${VERSION}\\.json`, more),
    row(`history/bodies/ of ${name}`, 'folder', `${folder}/history/bodies`, more),
    row(`text of a version of ${name}`, 'file', `${folder}/history/bodies/${HASH}\\.json\\.gz`, more),
  ];
}

const CONFLICT_ROWS: readonly Row[] = Object.entries(CONFLICT_FILES).map(([program, name]) =>
  row(`conflict copy of ${program}`, 'file', `desk/stories/${ID}/${literal(name)}`),
);

function literal(name: string): string {
  return name.replace(/[.()+]/g, '\\$&');
}

/** The library's own. */
const LIBRARY_ROWS = {
  site: row('site.json', 'file', 'desk/site\\.json', { ...CHECKED, isPublished: true }),
  snippets: row('snippets.json', 'file', 'desk/snippets\\.json', CHECKED),
  tags: row('tags.json', 'file', 'desk/tags\\.json', CHECKED),
  topics: row('topics.json', 'file', 'desk/topics\\.json', CHECKED),
  searches: row('searches.json', 'file', 'desk/searches\\.json', CHECKED),
  exits: row('exits.jsonl', 'file', 'desk/\\.dateline/exits\\.jsonl'),
  clock: row('clock.json', 'file', 'desk/\\.dateline/clock\\.json'),
  siteMedia: row('site-media/', 'folder', 'desk/site-media', CHECKED),
  sitePicture: row('picture in site-media/', 'file', 'desk/site-media/[^/]+\\.png', CHECKED),
  stories: row('stories/', 'folder', 'desk/stories', { ...CHECKED, mayRefuse: true, holdsHealthy: true }),
  templates: row('templates/', 'folder', 'desk/templates', CHECKED),
  bin: row('bin/', 'folder', 'desk/bin', CHECKED),
  ownFolder: row('.dateline/', 'folder', 'desk/\\.dateline'),
  lock: row('.dateline/lock.json', 'file', 'desk/\\.dateline/lock\\.json', {
    at: ({ desk }) => `${desk}/.dateline/lock.json`,
    // One that was written just now may be somebody's who is about to write.
    isOld: true,
  }),
} as const;

const BESIDE_ROWS: readonly Row[] = [
  row('story.v1.json', 'file', `desk/stories/${ID}/story\\.v\\d+\\.json`),
  ...CONFLICT_ROWS,
  row('place of iCloud', 'file', `desk/stories/${ID}/\\.story\\.json\\.icloud`),
  row(
    'damaged story.json kept aside',
    'file',
    `desk/stories/${ID}/story\\.json\\.damaged-[0-9TZ]+(?:-\\d+)?`,
  ),
  row(
    'damaged file kept aside',
    'file',
    'desk/\\.dateline/lock-damaged-\\d+\\.json|desk/(?:topics|tags|searches|snippets)-damaged-\\d+\\.json|' +
      'desk/\\.dateline/exits-(?:damaged|until)-\\d+\\.jsonl|desk/site\\.json\\.damaged-[0-9TZ]+(?:-\\d+)?',
  ),
  row('unfinished file', 'file', 'desk/\\.dateline-[0-9a-f]{16}\\.tmp', { isOld: true }),
  row('unfinished file of a story', 'file', `desk/stories/${ID}/\\.dateline-[0-9a-f]{16}\\.tmp`, {
    isOld: true,
  }),
  row('copied folder of a story', 'folder', `desk/stories/${ID} 2`),
  row('what is in a copied folder', 'file', `desk/stories/${ID} 2/story\\.json`),
];

/** What an older Dateline kept in the library. */
const OLD_CACHE_ROWS: readonly Row[] = [
  row('.dateline/folder-copies.json', 'file', 'desk/\\.dateline/folder-copies\\.json'),
  row('.dateline/index.sqlite', 'file', 'desk/\\.dateline/index\\.sqlite'),
  row('.dateline/index.sqlite-journal', 'file', 'desk/\\.dateline/index\\.sqlite-journal'),
  row('.dateline/index.sqlite.lock', 'folder', 'desk/\\.dateline/index\\.sqlite\\.lock'),
  row('.dateline/index.owner', 'file', 'desk/\\.dateline/index\\.owner'),
  row('.dateline/pictures/', 'folder', 'desk/\\.dateline/pictures'),
  row('picture in .dateline/pictures/', 'file', 'desk/\\.dateline/pictures/[0-9a-f]{40}-[^/]+'),
];

/** What lies in the person's folder for caches, of the library that things are done to. */
const CACHE_ROWS: readonly Row[] = [
  row('folder of the cache', 'folder', 'cache/[0-9a-f]{32}', { at: cacheOf }),
  row('library.json of the cache', 'file', 'cache/[0-9a-f]{32}/library\\.json', inCache('library.json')),
  row('index.sqlite', 'file', 'cache/[0-9a-f]{32}/index\\.sqlite', inCache('index.sqlite')),
  row(
    'index.sqlite-journal',
    'file',
    'cache/[0-9a-f]{32}/index\\.sqlite-journal',
    inCache('index.sqlite-journal'),
  ),
  row(
    'index.sqlite.lock',
    'folder',
    'cache/[0-9a-f]{32}/index\\.sqlite\\.lock',
    inCache('index.sqlite.lock'),
  ),
  row('index.owner', 'file', 'cache/[0-9a-f]{32}/index\\.owner', inCache('index.owner')),
  row(
    'folder-copies.json of the cache',
    'file',
    'cache/[0-9a-f]{32}/folder-copies\\.json',
    inCache('folder-copies.json'),
  ),
  row(
    'whole-pictures.txt of the cache',
    'file',
    'cache/[0-9a-f]{32}/whole-pictures\\.txt',
    inCache('whole-pictures.txt'),
  ),
  row('pictures/ of the cache', 'folder', 'cache/[0-9a-f]{32}/pictures', inCache('pictures')),
  row('rendered picture', 'file', 'cache/[0-9a-f]{32}/pictures/[0-9a-f]{40}-[^/]+'),
  row('when the caches were looked through', 'file', 'cache/looked-through', {
    at: ({ cache }) => join(cache, 'looked-through'),
  }),
];

function cacheOf({ desk, cache }: World): string {
  return join(cache, basename(libraryCache(desk).folder));
}

function inCache(name: string): Pick<Row, 'at'> {
  return { at: (world) => join(cacheOf(world), name) };
}

const BACKUP_ROWS: readonly Row[] = [
  row('folder of the backups', 'folder', 'backups/[^/]+-backup'),
  row('dateline-backup.json', 'file', 'backups/[^/]+/dateline-backup\\.json'),
  row('README.txt of the backups', 'file', 'backups/[^/]+/README\\.txt'),
  row('objects/ of the backups', 'folder', 'backups/[^/]+/objects'),
  row('folder in objects/', 'folder', 'backups/[^/]+/objects/[0-9a-f]{2}'),
  row('object of the backups', 'file', `backups/[^/]+/objects/[0-9a-f]{2}/${HASH}`),
  row('backups/ of the backups', 'folder', 'backups/[^/]+/backups'),
  row('list of files of a backup', 'file', 'backups/[^/]+/backups/[^/]+\\.json'),
];

const RECOVERY_ROWS: readonly Row[] = [
  row('folder of kept texts', 'folder', 'profile/recovery/[0-9a-f]{24}'),
  row('kept text', 'file', `profile/recovery/[0-9a-f]{24}/${ID}\\.json`),
  row('waiting text', 'file', `profile/recovery/[0-9a-f]{24}/${ID}\\.\\d+\\.json`),
];

export const ROWS: readonly Row[] = [
  ...Object.values(LIBRARY_ROWS),
  ...storyRows('a story', `desk/stories/${ID}`, CHECKED),
  ...lookedAt(OF_TEMPLATES, storyRows('a template', 'desk/templates/template-[a-z0-9-]+', CHECKED)),
  ...lookedAt(OF_BIN, [
    ...storyRows('a binned story', `desk/bin/${ID}(?:\\.\\d+)?`, CHECKED),
    row('binned.json', 'file', `desk/bin/${ID}/binned\\.json`, CHECKED),
    row('unfinished folder', 'folder', 'desk/bin/\\.dateline-[0-9a-f]{16}\\.tmp', {
      isOld: true,
      at: ({ desk }) => `${desk}/bin/${LEFT_OVER}`,
    }),
  ]),
  ...lookedAt(BESIDE, BESIDE_ROWS),
  ...lookedAt(OF_CACHE, [...OLD_CACHE_ROWS, ...CACHE_ROWS]),
  ...lookedAt(OF_BACKUPS, BACKUP_ROWS),
  ...lookedAt(KEPT, RECOVERY_ROWS),
];

/** A new place in a library's layout does not compile until it has its rows. */
export const LAYOUT_ROWS: Readonly<
  Record<Exclude<keyof LibraryLayout, 'folder' | 'cache'> | `cache ${keyof LibraryCache}`, string>
> = {
  siteFile: 'site.json',
  snippetFile: 'snippets.json',
  tagsFile: 'tags.json',
  topicsFile: 'topics.json',
  searchesFile: 'searches.json',
  stories: 'stories/',
  templates: 'templates/',
  bin: 'bin/',
  siteMedia: 'site-media/',
  ownFolder: '.dateline/',
  clockFile: 'clock.json',
  exitLog: 'exits.jsonl',
  storyFolder: 'folder of a story',
  storyFile: 'story.json of a story',
  mediaFolder: 'media/ of a story',
  historyFolder: 'history/ of a story',
  historyBodies: 'history/bodies/ of a story',
  binFolder: 'folder of a binned story',
  'cache folder': 'folder of the cache',
  'cache mark': 'library.json of the cache',
  'cache indexFile': 'index.sqlite',
  'cache indexOwner': 'index.owner',
  'cache pictures': 'pictures/ of the cache',
  'cache wholePictures': 'whole-pictures.txt of the cache',
  'cache folderCopies': 'folder-copies.json of the cache',
};

/**
 * What no row is about: folders of the world itself, and what the twin and copies hold, whose kinds have
 * their rows.
 */
const NO_KIND = [
  /^(?:desk|twin|backups|cache|profile|profile\/recovery|person|out)$/,
  /^(?:twin|out|person)\//,
  new RegExp(`^desk/stories/${ID} 2/.*$`),
];

/** The paths that belong to no row: a new kind of file that the suite knows nothing of. */
export function unknownPaths(paths: readonly WalkedPath[]): readonly string[] {
  return paths
    .filter(({ path }) => !NO_KIND.some((pattern) => pattern.test(path)))
    .filter(({ path, isFolder }) => !ROWS.some((one) => isOfRow(one, path, isFolder)))
    .map(({ path }) => path);
}

function isOfRow({ pattern, is }: Row, path: string, isFolder: boolean): boolean {
  return pattern.test(path) && (is === 'folder') === isFolder;
}

/** One path of a kind, that of the story that things are done to where there are several; relative to the world. */
export function sampleOf(one: Row, world: World, paths: readonly WalkedPath[]): string | null {
  if (one.at) return one.at(world).slice(world.folder.length + 1);
  const { victim, binned, template } = world.stories;
  const all = paths.filter(({ path, isFolder }) => isOfRow(one, path, isFolder)).map(({ path }) => path);
  return all.find((path) => [victim, binned[0], template].some((id) => path.includes(id))) ?? all[0] ?? null;
}
