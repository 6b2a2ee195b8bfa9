import { mkdir, mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeFor } from '../../../electron/library/backup/backup-store.ts';
import { takeBackup } from '../../../electron/library/backup/take-backup.ts';
import { checkLibrary } from '../../../electron/library/check/check-library.ts';
import { diskFileSystem } from '../../../electron/library/disk/file-system.ts';
import { guardLibrary } from '../../../electron/library/files/guard-library.ts';
import { createLibrary } from '../../../electron/library/opening/create-library.ts';
import { openLibrary } from '../../../electron/library/opening/open-library.ts';
import { repairLibrary } from '../../../electron/library/repair/repair-library.ts';
import type { Block } from '../../../shared/story/block.ts';
import { blockText } from '../../../shared/story/block-text.ts';
import { text } from '../../../shared/story/inline.ts';
import { fieldsOf, type Story } from '../../../shared/story/story.ts';
import type { SuiteRun } from '../suite-run.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { Expected, Victim } from './damage.ts';
import { DAMAGES } from './damages.ts';
import { smallJpeg } from './small-jpeg.ts';
import { smallPng } from './small-png.ts';
import { isMended } from './subtle-damages.ts';

const STORIES = 5;

export interface DamageFigures {
  libraries: number;
  damages: number;
  /** Damages that a check has to name, and those of them that it named. */
  toName: number;
  named: number;
  /** Those that a repair has to leave nothing of. */
  toMend: number;
  storiesBefore: number;
  storiesAfter: number;
  storiesMade: number;
  /** What must not be: each in a sentence that names the seed. */
  readonly faults: string[];
}

/** Breaks libraries, each in its own way, checks and repairs them, and says whether everything held. */
export async function runDamage({ times = 200 }: SuiteRun, say: (line: string) => void): Promise<boolean> {
  const figures = await damageFigures(
    Array.from({ length: times }, (_, seed) => seed),
    times >= 100,
  );
  const { libraries, damages, toName, named, toMend, storiesMade, storiesBefore, storiesAfter, faults } =
    figures;
  for (const fault of faults) say(`FAULT  ${fault}`);
  say(
    `damage: ${libraries} libraries, ${damages} damages; the check named ${named} of ${toName} that can be seen`,
  );
  say(
    `damage: ${toMend} of them had to be gone after the repair; of ${storiesMade} stories ` +
      `${storiesBefore} could be read before the repair and ${storiesAfter} after it; made worse: ${faults.length}`,
  );
  return faults.length === 0;
}

/** `withCrowds`: one library gets a hundred thousand strange files. */
export async function damageFigures(seeds: readonly number[], withCrowds: boolean): Promise<DamageFigures> {
  const figures: DamageFigures = {
    libraries: 0,
    damages: 0,
    toName: 0,
    named: 0,
    toMend: 0,
    storiesBefore: 0,
    storiesAfter: 0,
    storiesMade: 0,
    faults: [],
  };
  for (const seed of seeds) await oneLibrary(seed, withCrowds && seed === 0 ? 100_000 : 60, figures);
  return figures;
}

async function oneLibrary(seed: number, crowd: number, figures: DamageFigures): Promise<void> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'dateline-damage-')));
  const fault = (what: string) => figures.faults.push(`seed ${seed}: ${what}`);
  try {
    const chance = chanceOf(seed);
    const folder = join(home, 'desk');
    const outside = join(home, 'outside');
    await mkdir(outside);
    const { ids, binned } = await makeLibrary(folder);
    // Every other library has been backed up, and of two that begin with the same damage one.
    const rounds = Math.floor(seed / Object.keys(DAMAGES).length);
    const store = (seed + rounds) % 2 === 1 ? await storeFor(diskFileSystem, outside, folder) : undefined;
    if (store) await takeBackup({ store, library: guardLibrary(diskFileSystem, folder) });
    const left = [...ids];
    const victim: Victim = {
      folder,
      outside,
      crowd,
      binned,
      takeStory: () => left.splice(chance.below(left.length), 1)[0] ?? '',
    };
    const expected = await breakIt(victim, chance, seed);
    const before = await readable(folder);
    const originals = await storyFiles(folder);

    const library = await openLibrary(folder);
    const { findings } = await checkLibrary(library);
    for (const [name, expects] of expected) {
      if (!expects) continue;
      figures.toName++;
      if (findings.some(expects)) figures.named++;
      else fault(`the check does not name “${name}”`);
    }
    for (const id of left) if (!before.has(id)) fault(`${id}, which nothing was done to, cannot be read`);
    const unreadable = ids.filter((id) => !before.has(id));
    for (const id of unreadable) {
      const isNamed = findings.some((one) => one.file.includes(id) && one.level === 'damaged');
      if (!isNamed && originals.has(id)) fault(`the check does not name ${id}, which cannot be read`);
    }

    const { check } = await repairLibrary(library, store ? { backups: store } : {});
    for (const [name, expects] of expected) {
      if (!expects || !isMended(name, store !== undefined)) continue;
      figures.toMend++;
      if (check.findings.some(expects)) fault(`the repair did not mend “${name}”`);
    }
    await library.close();
    const after = await readable(folder);
    for (const [id, words] of before) {
      if (after.get(id) !== words)
        fault(`${id} could be read before the repair and is another text after it`);
    }
    const kept = await allFiles(folder);
    for (const [id, bytes] of originals) {
      if (!before.has(id) && bytes.length > 0 && !kept.has(bytes.toString('base64')))
        fault(`the damaged file of ${id} is gone`);
    }
    if (store && ids.some((id) => !after.has(id))) fault('a story that is in the backup was not recovered');

    figures.libraries++;
    figures.damages += expected.length;
    figures.storiesMade += ids.length;
    figures.storiesBefore += before.size;
    figures.storiesAfter += after.size;
  } catch (cause) {
    fault(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function breakIt(victim: Victim, chance: Chance, seed: number) {
  const names = Object.keys(DAMAGES);
  // The seed itself chooses the first, so that a few libraries see every kind.
  const first = names[seed % names.length] as string;
  const kinds = [seed === 0 ? 'a crowd of strangers' : first];
  for (let more = chance.below(3); more > 0; more--) {
    const kind = chance.pick(names);
    if (!kinds.includes(kind)) kinds.push(kind);
  }
  const expected: [string, Expected][] = [];
  for (const kind of kinds) {
    const damage = DAMAGES[kind];
    if (damage) expected.push([kind, await damage(victim, chance)]);
  }
  return expected;
}

async function makeLibrary(
  folder: string,
): Promise<{ readonly ids: readonly string[]; readonly binned: string }> {
  const library = await createLibrary(folder);
  const ids: string[] = [];
  for (let number = 1; number <= STORIES; number++) {
    const { story, revision } = await library.create();
    const png = await library.addMedia(story.id, 'a.png', smallPng());
    const jpeg = await library.addMedia(story.id, 'b.jpg', await smallJpeg());
    const body: Block[] = [
      ...Array.from(
        { length: 5 },
        (_, at): Block => ({
          type: 'paragraph',
          children: [text(`Paragraph ${at + 1} of story ${number}: ministers met in Cairo and said little.`)],
        }),
      ),
      ...[png, jpeg].map(
        ({ media }): Block => ({ type: 'figure', media, alt: 'A picture', caption: '', credit: '' }),
      ),
    ];
    const fields = { ...fieldsOf(story), headline: `Story ${number}`, slug: `story-${number}` };
    const saved = await library.save({
      id: story.id,
      base: revision,
      fields,
      splice: { from: 0, remove: 0, insert: body },
    });
    if (number % 2 === 0) await library.history.keep(story.id, 'As sent');
    const insert: Block[] = [{ type: 'paragraph', children: [text('Written last of all.')] }];
    await library.save({ id: story.id, base: saved.revision, splice: { from: 7, remove: 0, insert } });
    ids.push(story.id);
  }
  const { story: thrown } = await library.create();
  await library.bin(thrown.id);
  await library.close();
  return { ids, binned: thrown.id };
}

/** What every story that can be read says, by its id. */
async function readable(folder: string): Promise<ReadonlyMap<string, string>> {
  const library = await openLibrary(folder);
  const found = new Map<string, string>();
  for (const { id } of (await library.list()).stories) found.set(id, wordsOf(await library.read(id)));
  await library.close();
  return found;
}

function wordsOf(story: Story): string {
  // What it points to is no text, and may be what is mended.
  const { follows: _, translationOf: __, related: ___, ...fields } = fieldsOf(story);
  return JSON.stringify([fields, story.body.map(blockText)]);
}

/** The bytes of every story.json that is a file, by its folder. */
async function storyFiles(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for (const entry of await readdir(join(folder, 'stories'), { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const inner = await readdir(join(folder, 'stories', entry.name), { withFileTypes: true });
    if (inner.some((file) => file.name === 'story.json' && file.isFile())) {
      found.set(entry.name, await readFile(join(folder, 'stories', entry.name, 'story.json')));
    }
  }
  return found;
}

async function allFiles(folder: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && entry.name.startsWith('story.json')) {
      found.add((await readFile(join(entry.parentPath, entry.name))).toString('base64'));
    }
  }
  return found;
}
