import { mkdirSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { storeFor } from '../../../electron/library/backup/backup-store.ts';
import { openLibrary } from '../../../electron/library/open-library.ts';
import { DatelineError } from '../../../shared/result.ts';
import { type DeskPlace, type DeskStories, deskPlace, makeDesk, paragraphOf } from '../make-desk.ts';
import { OPERATIONS, type Operation } from '../operations.ts';
import { DAMAGED, libraryState } from '../power-cut/library-state.ts';
import { inScratchFolder } from '../scratch-folder.ts';
import type { SuiteRun } from '../suite-run.ts';
import { failingFileSystem } from './failing-file-system.ts';

const WRITING = ['create', 'write', 'sync', 'mkdir', 'copyFile', 'link'];
const CHANGING = [...WRITING, 'rename', 'rm'];

/** What goes wrong: the system's code, the calls that it comes from, and whether it stays until somebody does something about it. */
export const FAULTS = {
  'a full disk': { code: 'ENOSPC', calls: WRITING, lasts: true },
  'a disk fault': { code: 'EIO', calls: [...CHANGING, 'open', 'readFile', 'readdir'], lasts: false },
  'permissions taken away': { code: 'EACCES', calls: CHANGING, lasts: true },
  'a disk gone read-only': { code: 'EROFS', calls: CHANGING, lasts: true },
  'too many open files': {
    code: 'EMFILE',
    calls: ['create', 'open', 'copyFile', 'readFile', 'readdir'],
    lasts: false,
  },
  'a file that another program holds': { code: 'EBUSY', calls: ['rename', 'rm'], lasts: false },
  'a refused rename': { code: 'EPERM', calls: ['rename'], lasts: false },
} as const;

export interface FaultFigures {
  injected: number;
  /** Those that the person was told of, and those that did no harm. */
  told: number;
  borne: number;
  readonly faults: string[];
}

/** Lets every call of every operation fail in turn; at most `times` calls of each kind an operation. */
export async function runFaults({ times = 100 }: SuiteRun, say: (line: string) => void): Promise<boolean> {
  const figures = await faultFigures(Object.keys(OPERATIONS), times, say);
  const { injected, told, borne, faults } = figures;
  say(
    `faults: ${injected} failures, of which ${told} were told in a sentence and ${borne} did no harm; not as they should be: ${faults.length}`,
  );
  return faults.length === 0;
}

export async function faultFigures(
  names: readonly string[],
  most: number,
  say: (line: string) => void = () => undefined,
): Promise<FaultFigures> {
  const figures: FaultFigures = { injected: 0, told: 0, borne: 0, faults: [] };
  await inScratchFolder(async (scratch) => {
    const home = join(scratch, 'home');
    const template = join(scratch, 'template');
    mkdirSync(home);
    // Made where it is used: its backups know the library by its folder.
    const stories = await makeDesk(deskPlace(home));
    await rename(home, template);
    for (const name of names) {
      const before = figures.faults.length;
      for (const kind of Object.keys(FAULTS) as (keyof typeof FAULTS)[]) {
        for (let nth = 1; nth <= most; nth++) {
          await cp(template, home, { recursive: true });
          const wasReached = await oneFailure(name, kind, nth, deskPlace(home), stories, figures);
          await rm(home, { recursive: true });
          if (!wasReached) break;
        }
      }
      for (const fault of figures.faults.slice(before, before + 5)) say(`FAULT  ${fault}`);
      say(`faults: ${name}: ${figures.injected} so far`);
    }
  });
  return figures;
}

async function oneFailure(
  name: string,
  kind: keyof typeof FAULTS,
  nth: number,
  place: DeskPlace,
  stories: DeskStories,
  figures: FaultFigures,
): Promise<boolean> {
  const operation = OPERATIONS[name] as Operation;
  const { code, calls, lasts } = FAULTS[kind];
  const wrong = (what: string) => figures.faults.push(`${name}, ${kind} at call ${nth}: ${what}`);
  await operation.prepare?.(place, stories);
  const before = await headlines(place);
  const failing = failingFileSystem(code, calls, nth, lasts);
  const { fileSystem } = failing;
  const own = await openLibrary(place.folder, fileSystem).catch((cause: unknown) => cause);
  if (!(own && typeof own === 'object' && 'context' in own)) {
    if (!(own instanceof DatelineError)) wrong(`opening failed without a sentence: ${own}`);
    figures.injected++;
    figures.told++;
    return true;
  }
  const desk = own as Awaited<ReturnType<typeof openLibrary>>;
  const failure = await operation
    .run(
      {
        ...place,
        stories,
        library: desk,
        fileSystem,
        store: () => storeFor(fileSystem, place.backups, place.folder),
      },
      async () => {},
    )
    .catch((cause: unknown) => cause);
  const reached = failing.failed();
  failing.recover();
  if (failure !== undefined && !(failure instanceof DatelineError)) wrong(`no sentence but ${failure}`);
  if (failure instanceof DatelineError && !/^[A-Z“].*\.$/s.test(failure.message))
    wrong(`no sentence: ${failure.message}`);
  try {
    // The fault has ended: the same program goes on.
    const { story, revision } = await desk.create();
    const splice = { from: 0, remove: 0, insert: [paragraphOf('Work goes on.')] };
    await desk.save({ id: story.id, base: revision, splice });
    await desk.close();
    const after = await headlines(place);
    const gone = [...before].filter((headline) => !after.has(headline));
    // What somebody emptied from the bin is gone on purpose, and one half of a pair that was made anew.
    if (gone.length > 0 && name !== 'empty the bin' && name !== 'open an old format and save')
      wrong(`lost ${gone.join(', ')}`);
  } catch (cause) {
    wrong(`work did not go on: ${String(cause)}`);
  }
  if (!reached) return false;
  figures.injected++;
  if (failure === undefined) figures.borne++;
  else figures.told++;
  return true;
}

/** The headlines of all stories in the library and in its bin that can be read. */
async function headlines({ folder }: DeskPlace): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const [key, text] of await libraryState(folder, null)) {
    const headline = /"headline": ?"([^"]+)"/.exec(text)?.[1];
    if (/^(?:story|bin)\//.test(key) && !text.startsWith(DAMAGED) && headline !== undefined)
      found.add(headline);
  }
  return found;
}
