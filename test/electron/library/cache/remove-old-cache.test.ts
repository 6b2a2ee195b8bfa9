import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, lstat, mkdir, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Library } from '../../../../electron/library/library.ts';
import { openLibrary } from '../../../../electron/library/opening/open-library.ts';
import { png } from '../pictures.ts';
import { temporaryFolder, temporaryLibrary, writeStory } from '../temporary-library.ts';

const PICTURE = `${'ab'.repeat(20)}-2400-82-1.png`;
const OWNER = { host: hostname(), pid: 2_147_483_647, token: 'c0ffee' };
/** A library as the Dateline before this one left it, with its index and all. */
async function oldLibrary() {
  const library = await temporaryLibrary();
  const { id } = await writeStory(library, { headline: 'Kept' });
  await library.list();
  await library.close();
  const { layout } = library.context;
  const old = (...names: string[]) => join(layout.ownFolder, ...names);
  await mkdir(old('pictures'), { recursive: true });
  await cp(layout.cache.indexFile, old('index.sqlite'));
  await writeFile(old('index.sqlite-journal'), '');
  await mkdir(old('index.sqlite.lock'));
  await writeFile(old('index.owner'), JSON.stringify(OWNER));
  await writeFile(old('folder-copies.json'), JSON.stringify({ stamp: '1:2:3', copies: [] }));
  await writeFile(old('pictures', PICTURE), png(4, 3));
  await rm(layout.cache.folder, { recursive: true });
  return { library, id, old };
}

async function attended(folder: string): Promise<Library> {
  const library = await openLibrary(folder);
  await library.acquire({ recovery: null, watch: false });
  return library;
}

it('leaves nothing of an older Dateline’s cache, and the stories are listed', async () => {
  const { library, id, old } = await oldLibrary();
  const now = await attended(library.folder);
  expect(await readdir(old())).toEqual(['clock.json', 'lock.json']);
  expect((await now.list()).stories).toMatchObject([{ id, headline: 'Kept' }]);
  expect((await lstat(now.context.layout.cache.indexFile)).isFile()).toBe(true);
  await now.close();
});

it('waits until an older Dateline has closed the library', async () => {
  const { library, old } = await oldLibrary();
  await writeFile(old('index.owner'), JSON.stringify({ ...OWNER, host: 'another-computer' }));
  await (await attended(library.folder)).close();
  expect(await readdir(old())).toHaveLength(7);
  const longAgo = new Date(Date.now() - 120_000);
  await utimes(old('index.owner'), longAgo, longAgo);
  await (await attended(library.folder)).close();
  expect(await readdir(old())).toEqual(['clock.json']);
});

it('changes nothing in a library that is only looked at', async () => {
  const { library, old } = await oldLibrary();
  await writeFile(old('lock.json'), JSON.stringify(elsewhere()));
  await (await attended(library.folder)).close();
  expect(await readdir(old())).toHaveLength(7);
});

/** The lock of somebody on another computer who has the library open. */
function elsewhere() {
  const at = new Date().toISOString();
  return { id: randomUUID(), user: 'Omar', host: 'desk-2', pid: 1, since: at, at, beat: 0 };
}

it('leaves all that is not recognised', async () => {
  const { library, old } = await oldLibrary();
  const foreign: Readonly<Record<string, string | Buffer>> = {
    'index.sqlite': Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(5000)]),
    'index.sqlite-journal': 'a diary',
    'index.owner': 'Anna',
    'folder-copies.json': '["of the landlord"]',
    'notes.txt': 'mine',
  };
  for (const [name, content] of Object.entries(foreign)) await writeFile(old(name), content);
  await writeFile(old('index.sqlite.lock', 'key'), 'mine');
  await writeFile(old('pictures', 'summer.png'), png(4, 3));
  await writeFile(old('pictures', PICTURE), 'not a picture');
  await (await attended(library.folder)).close();
  for (const [name, content] of Object.entries(foreign))
    expect(await readFile(old(name))).toEqual(Buffer.from(content));
  expect(await readdir(old('index.sqlite.lock'))).toEqual(['key']);
  expect((await readdir(old('pictures'))).sort()).toEqual([PICTURE, 'summer.png']);
});

it('follows no link, waits for no pipe and deletes nothing elsewhere', async () => {
  const { library, id, old } = await oldLibrary();
  const theirs = await temporaryFolder();
  await writeFile(join(theirs, PICTURE), png(4, 3));
  await cp(old('index.sqlite'), join(theirs, 'index.sqlite'));
  await rm(old('pictures'), { recursive: true });
  await symlink(theirs, old('pictures'));
  for (const name of ['index.sqlite', 'index.owner', 'folder-copies.json']) await rm(old(name));
  await symlink(join(theirs, 'index.sqlite'), old('index.sqlite'));
  await symlink('/dev/zero', old('index.owner'));
  execFileSync('mkfifo', [old('folder-copies.json')]);
  const now = await attended(library.folder);
  expect((await now.list()).stories).toMatchObject([{ id }]);
  await now.close();
  expect((await readdir(theirs)).sort()).toEqual([PICTURE, 'index.sqlite']);
  const kinds = await Promise.all(
    ['pictures', 'index.sqlite', 'index.owner'].map(async (name) =>
      (await lstat(old(name))).isSymbolicLink(),
    ),
  );
  expect(kinds).toEqual([true, true, true]);
});
