import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chosenStore, storeFor } from '../../../electron/library/backup/backup-store.ts';
import { diskFileSystem, type FileSystem } from '../../../electron/library/disk/file-system.ts';
import type { Library } from '../../../electron/library/library.ts';
import { openLibrary } from '../../../electron/library/opening/open-library.ts';
import { DatelineError } from '../../../shared/result.ts';
import { type DeskPlace, type DeskStories, deskPlace, makeTemplateDesk, paragraphOf } from '../make-desk.ts';
import { OPERATIONS, type Operation } from '../operations.ts';
import { type LibraryState, libraryState } from '../power-cut/library-state.ts';
import { inScratchFolder } from '../scratch-folder.ts';
import type { SuiteRun } from '../suite-run.ts';
import { clockFaults } from './clock-faults.ts';
import { failingFileSystem } from './failing-file-system.ts';
import { hardNameFaults } from './hard-name-faults.ts';
import { type Leaving, leavingDisk } from './leaving-disk.ts';
import { faultIn, type Model } from './model.ts';
import { ODD_DISKS, oddFileSystem } from './odd-disks.ts';
import { slowDiskFaults } from './slow-disk-faults.ts';

const WRITING = ['create', 'write', 'sync', 'mkdir', 'copyFile', 'link'];
const CHANGING = [...WRITING, 'rename', 'rm', 'rmdir'];

/**
 * What goes wrong: the system's code, the calls that it comes from, and whether it stays until somebody
 * does something about it.
 */
const FAULTS = {
  'a full disk': { code: 'ENOSPC', calls: WRITING, lasts: true },
  'a disk fault': { code: 'EIO', calls: [...CHANGING, 'open', 'readFile', 'readdir'], lasts: false },
  'permissions taken away': { code: 'EACCES', calls: CHANGING, lasts: true },
  'a disk gone read-only': { code: 'EROFS', calls: CHANGING, lasts: true },
  'too many open files': {
    code: 'EMFILE',
    calls: ['create', 'open', 'copyFile', 'readFile', 'readdir'],
    lasts: false,
  },
  'a file that another program holds': { code: 'EBUSY', calls: ['rename', 'rm', 'rmdir'], lasts: false },
  'a refused rename': { code: 'EPERM', calls: ['rename'], lasts: false },
} as const;

const LEAVINGS: readonly Leaving[] = ['unplugged', 'unmounted', 'failing'];

export interface FaultFigures {
  injected: number;
  /** Those that the person was told of, and those that did no harm. */
  told: number;
  borne: number;
  /** Operations on disks that treat names in their own way. */
  odd: number;
  readonly faults: string[];
}

/**
 * Lets every call of every operation fail in turn, and the disk go; at most `times` calls of each kind an
 * operation. Then odd disks, slow ones and a wrong clock.
 */
export async function runFaults({ times = 100 }: SuiteRun, say: (line: string) => void): Promise<boolean> {
  const figures = await faultFigures(Object.keys(OPERATIONS), times, say);
  for (const [what, look] of Object.entries(ONCE)) {
    const faults = await inScratchFolder(look);
    for (const fault of faults) say(`FAULT  ${what}: ${fault}`);
    say(`faults: ${what}: ${faults.length === 0 ? 'as it should be' : faults.length}`);
    figures.faults.push(...faults);
  }
  const { injected, told, borne, odd, faults } = figures;
  say(
    `faults: ${injected} failures, of which ${told} were told in a sentence and ${borne} did no ` +
      `harm, and ${odd} operations on odd disks; not as they should be: ${faults.length}`,
  );
  return faults.length === 0;
}

/** What is looked at once, and not at every call: each gives what is not as it should be. */
const ONCE = {
  'a clock set back a day': clockFaults,
  'a disk that takes two seconds a write': slowDiskFaults,
  'names that systems refuse': hardNameFaults,
} as const;

/** An operation, the desk as it begins, and what must come of it. */
interface Case {
  readonly name: string;
  readonly operation: Operation;
  readonly prepared: string;
  readonly place: DeskPlace;
  readonly stories: DeskStories;
  /** Of the desk, and of the other folder that the operation makes. */
  readonly model: Model;
  readonly otherModel: Model | null;
  /** What comes of it where the best that it may choose is not there. */
  readonly nextBest: LibraryState | null;
}

export async function faultFigures(
  names: readonly string[],
  most: number,
  say: (line: string) => void = () => undefined,
): Promise<FaultFigures> {
  const figures: FaultFigures = { injected: 0, told: 0, borne: 0, odd: 0, faults: [] };
  await inScratchFolder(async (scratch) => {
    const { home, template, stories } = await makeTemplateDesk(scratch);
    for (const name of names) {
      const before = figures.faults.length;
      const one = await prepare(name, scratch, template, stories);
      for (const [kind, { code, calls, lasts }] of Object.entries(FAULTS)) {
        for (let nth = 1; nth <= most; nth++) {
          const failing = failingFileSystem(code, calls, nth, lasts);
          const disk: Disk = {
            fileSystem: failing.fileSystem,
            isDying: code === 'EIO',
            isReached: failing.failed,
            mend: failing.recover,
            remains: () => [],
          };
          if (!(await inject(one, `${kind} at call ${nth}`, disk, figures))) break;
        }
      }
      for (const leaving of LEAVINGS) {
        for (const which of ['folder', 'backups'] as const) {
          for (let nth = 1; nth <= most; nth++) {
            const left = leavingDisk(one.place[which], leaving, nth);
            const disk: Disk = {
              fileSystem: left.fileSystem,
              isDying: leaving === 'failing',
              isReached: left.hasLeft,
              mend: left.comeBack,
              remains: left.remains,
            };
            const what = `the disk of the ${which === 'folder' ? 'library' : 'backups'} ${leaving} at call ${nth}`;
            if (!(await inject(one, what, disk, figures))) break;
          }
        }
      }
      for (const odd of ODD_DISKS) {
        await begin(one);
        await withoutFault(one, odd, figures);
        await rm(home, { recursive: true, maxRetries: 10, retryDelay: 20 });
      }
      for (const fault of figures.faults.slice(before, before + 5)) say(`FAULT  ${fault}`);
      say(`faults: ${name}: ${figures.injected} so far`);
      await rm(one.prepared, { recursive: true });
    }
  });
  return figures;
}

/** Does the operation once on a good disk, to know what comes of it. */
async function prepare(name: string, scratch: string, template: string, stories: DeskStories): Promise<Case> {
  const operation = OPERATIONS[name] as Operation;
  const place = deskPlace(join(scratch, 'home'));
  const prepared = join(scratch, 'prepared');
  const stage = join(scratch, 'stage');
  await cp(template, place.home, { recursive: true });
  await operation.prepare?.(place, stories);
  await cp(place.home, prepared, { recursive: true });
  const look = async (other: string | undefined) => {
    await cp(place.home, stage, { recursive: true });
    const state = await stateOf(join(stage, other ?? 'desk'), deskPlace(stage).backups);
    await rm(stage, { recursive: true });
    return state;
  };
  const work = async () => {
    const model = [await look(undefined)];
    const otherModel = operation.in === undefined ? null : [await look(operation.in)];
    const answered = async () => {
      model.push(await look(undefined));
      otherModel?.push(await look(operation.in));
    };
    const library = await openLibrary(place.folder);
    await operation.run(deskOf(place, stories, library, diskFileSystem), answered);
    await library.close();
    await answered();
    await rm(place.home, { recursive: true });
    return { model, otherModel };
  };
  const { model, otherModel } = await work();
  let nextBest: LibraryState | null = null;
  if (operation.withoutBest) {
    await cp(prepared, place.home, { recursive: true });
    await operation.withoutBest(place, stories);
    nextBest = (await work()).model.at(-1) ?? null;
  }
  return { name, operation, prepared, place, stories, model, otherModel, nextBest };
}

async function begin({ prepared, place }: Case): Promise<void> {
  await cp(prepared, place.home, { recursive: true });
}

/** A library that is not there yet, or not whole enough to be one, holds nothing. */
async function stateOf(
  folder: string,
  backups: string,
  fileSystem: FileSystem = diskFileSystem,
): Promise<LibraryState> {
  try {
    return await libraryState(folder, backups, fileSystem);
  } catch (cause) {
    const code = cause instanceof DatelineError ? cause.code : '';
    if (code === 'no-library' || code === 'library-missing') return new Map();
    throw cause;
  }
}

function deskOf(place: DeskPlace, stories: DeskStories, library: Library, fileSystem: FileSystem) {
  // A person chooses a folder once; from then on the store of its own in there is what the window knows.
  const own = join(place.backups, 'desk-backup');
  const isChosen = existsSync(own);
  return {
    ...place,
    stories,
    library,
    fileSystem,
    store: () =>
      isChosen
        ? chosenStore(fileSystem, { folder: own }, place.folder)
        : storeFor(fileSystem, place.backups, place.folder),
  };
}

/** A disk that fails at some time. */
interface Disk {
  readonly fileSystem: FileSystem;
  /** What it refuses to read may be lost for good. */
  readonly isDying: boolean;
  isReached(): boolean;
  mend(): void;
  /** What was made where the disk had been. */
  remains(): readonly string[];
}

/**
 * Does the operation on the disk, which fails in the middle and is mended afterwards. False when the
 * operation ended before that.
 */
async function inject(one: Case, what: string, disk: Disk, figures: FaultFigures): Promise<boolean> {
  await begin(one);
  try {
    return await injectHere(one, what, disk, figures);
  } finally {
    disk.mend();
    // What was still on its way to the disk may come a moment later.
    await rm(one.place.home, { recursive: true, maxRetries: 10, retryDelay: 20 });
  }
}

async function injectHere(one: Case, what: string, disk: Disk, figures: FaultFigures): Promise<boolean> {
  const { name, operation, place, stories } = one;
  const { fileSystem } = disk;
  const wrong = (words: string) => figures.faults.push(`${name}, ${what}: ${words}`);
  const opened = await openLibrary(place.folder, fileSystem).catch((cause: unknown) =>
    failureOf(cause, wrong),
  );
  if (opened === null) {
    disk.mend();
    figures.injected++;
    figures.told++;
    return true;
  }
  await opened.acquire({ recovery: join(place.home, 'recovery'), watch: false });
  const desk = deskOf(place, stories, opened, fileSystem);
  let hasFailed = false;
  await operation
    .run(desk, async () => {})
    .catch((cause: unknown) => {
      hasFailed = true;
      failureOf(cause, wrong);
    });
  const reached = disk.isReached();
  const remains = disk.remains();
  if (remains.length > 0) wrong(`something was made in its place: ${remains.join(', ')}`);
  disk.mend();
  try {
    // The fault has ended: the same program goes on.
    const { story, revision } = await opened.create();
    const splice = { from: 0, remove: 0, insert: [paragraphOf('Work goes on.')] };
    await opened.save({ id: story.id, base: revision, splice });
    await opened.close();
    const state = await stateOf(place.folder, place.backups);
    const fault = faultIn(state, one.model, !hasFailed, disk.isDying ? one.nextBest : null);
    if (fault !== null) wrong(fault);
    if (one.otherModel) {
      const other = await stateOf(join(place.home, operation.in ?? ''), place.backups);
      const otherFault = faultIn(other, one.otherModel, !hasFailed);
      if (otherFault !== null) wrong(`in ${operation.in}: ${otherFault}`);
    }
  } catch (cause) {
    wrong(`work did not go on: ${cause instanceof Error ? cause.stack : cause}`);
  }
  if (!reached) return false;
  figures.injected++;
  if (hasFailed) figures.told++;
  else figures.borne++;
  return true;
}

/** A failure must be one sentence that a person can read. */
function failureOf(cause: unknown, wrong: (words: string) => void): null {
  if (!(cause instanceof DatelineError))
    wrong(`no sentence but ${cause instanceof Error ? cause.stack : cause}`);
  else if (!/^[A-Z“/].*\.$/s.test(cause.message)) wrong(`no sentence: ${cause.message}`);
  return null;
}

/** On a disk that is odd and not broken, everything works. */
async function withoutFault(
  { name, operation, place, stories, model }: Case,
  odd: (typeof ODD_DISKS)[number],
  figures: FaultFigures,
): Promise<void> {
  const fileSystem = oddFileSystem(place.home, odd);
  figures.odd++;
  try {
    const library = await openLibrary(place.folder, fileSystem);
    await operation.run(deskOf(place, stories, library, fileSystem), async () => {});
    await library.close();
    const fault = faultIn(await stateOf(place.folder, place.backups, fileSystem), model, true);
    if (fault !== null) figures.faults.push(`${name}, ${odd}: ${fault}`);
  } catch (cause) {
    figures.faults.push(`${name}, ${odd}: ${cause instanceof Error ? cause.stack : cause}`);
  }
}
