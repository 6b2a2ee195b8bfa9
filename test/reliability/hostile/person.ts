import { createHash } from 'node:crypto';
import { lstat, mkdir, open, readdir, readFile, readlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { noiseMark, noisePng } from './noise-png.ts';
import { LEFT_OVER, OWN_WORD, type World } from './world.ts';

/** A cache of rendered pictures that holds this much is trimmed. */
const FILM_BYTES = 600_000_000;
const LARGEST_READ = 8_000_000;
const LONG_AGO = new Date('2020-01-01T00:00:00Z');

/** Fills the person's folder with what Dateline must not touch, under names that it might take for its own. */
export async function fillPerson({ person }: Pick<World, 'person'>): Promise<void> {
  const letters = join(person, 'letters');
  await mkdir(join(letters, 'media'), { recursive: true });
  await mkdir(join(letters, 'history', 'bodies'), { recursive: true });
  const words = `{"${OWN_WORD}": "The will of the person."}\n`;
  const hex = '0123456789abcdef'.repeat(4);
  const texts = [
    'will.txt',
    'story.json',
    'binned.json',
    'lock.json',
    'index.sqlite',
    'index.owner',
    LEFT_OVER,
    `history/bodies/${hex}.json.gz`,
    'history/000000000-0000.json',
    '2020-01-01T00-00-00Z.json',
  ];
  for (const name of texts) await writeFile(join(letters, name), words);
  for (const name of ['a.png', `${hex.slice(0, 40)}-2400-82-1.png`, 'media/a.png']) {
    await writeFile(join(letters, name), noisePng(OWN_WORD, 9, 9));
  }
  const film = await open(join(letters, `${hex.slice(24)}-2400-82-1.jpeg`), 'wx');
  await film.truncate(FILM_BYTES);
  await film.close();
  for (const name of await readdir(letters)) await utimes(join(letters, name), LONG_AGO, LONG_AGO);
}

/** What every file in a folder is, by its path: whoever touched one finds another. */
export async function stateOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  await addState(folder, found);
  return found;
}

async function addState(path: string, found: Map<string, string>): Promise<void> {
  const stat = await lstat(path);
  if (stat.isDirectory()) {
    found.set(path, 'folder');
    for (const name of await readdir(path)) await addState(join(path, name), found);
    return;
  }
  const says = stat.isSymbolicLink()
    ? await readlink(path)
    : stat.isFile() && stat.size <= LARGEST_READ
      ? createHash('sha256')
          .update(await readFile(path))
          .digest('hex')
      : '';
  found.set(path, `${stat.mode} ${stat.size} ${stat.mtimeMs} ${says}`);
}

/** The paths at which two states differ. */
export function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const gone = [...before].flatMap(([path, state]) => {
    const now = after.get(path);
    if (now === state) return [];
    return [`${path} ${now === undefined ? 'is gone' : 'was changed'}`];
  });
  return [...gone, ...[...after.keys()].filter((path) => !before.has(path)).map((path) => `${path} is new`)];
}

/** The person's own words and pixels, as they are and as they stand in a page. */
const MARKS: readonly Buffer[] = [Buffer.from(OWN_WORD), ...alike(Buffer.from(OWN_WORD)), ...ownPixels()];

function ownPixels(): readonly Buffer[] {
  const mark = noiseMark(OWN_WORD);
  return [mark, ...alike(mark)];
}

/** In base64 the same bytes are written in three ways, by where they begin. */
function alike(bytes: Buffer): readonly Buffer[] {
  return [0, 1, 2].map((lead) => {
    const written = Buffer.concat([Buffer.alloc(lead), bytes]).toString('base64');
    // Without the characters that the neighbours have a part in.
    return Buffer.from(written.slice(lead === 0 ? 0 : lead + 1, written.replace(/=+$/, '').length - 1));
  });
}

export function holdsOwn(bytes: Buffer): boolean {
  return MARKS.some((mark) => bytes.includes(mark));
}

/** The files under a folder that say what only the person's own say; links are not followed. */
export async function ownWithin(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await ownWithin(path)));
    else if (entry.isFile() && (await fileHoldsOwn(path))) found.push(path);
  }
  return found;
}

async function fileHoldsOwn(path: string): Promise<boolean> {
  // A hard link is the person's own file, and where it stands it was put.
  const { size, nlink } = await lstat(path);
  if (size > LARGEST_READ || nlink > 1) return false;
  const bytes = await readFile(path);
  if (holdsOwn(bytes)) return true;
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return false;
  try {
    return holdsOwn(gunzipSync(bytes));
  } catch {
    // Bytes that only begin as a compressed file does.
    return false;
  }
}
