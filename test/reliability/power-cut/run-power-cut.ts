import { mkdirSync, writeFileSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { storeFor } from '../../../electron/library/backup/backup-store.ts';
import { openLibrary } from '../../../electron/library/opening/open-library.ts';
import { chanceOf } from '../damage/chance.ts';
import { type DeskPlace, type DeskStories, deskPlace, makeTemplateDesk } from '../make-desk.ts';
import { OPERATIONS, type Operation } from '../operations.ts';
import { inScratchFolder } from '../scratch-folder.ts';
import type { SuiteRun } from '../suite-run.ts';
import { type CrashState, crashStates, type DiskTree } from './crash-states.ts';
import { type LibraryState, libraryState, lostHeadline, quotedText } from './library-state.ts';
import { recordingFileSystem } from './recording-file-system.ts';

export interface PowerCutFigures {
  operations: number;
  /** Changes that the operations asked of the disk. */
  steps: number;
  /** Disks, each different, that a power cut could have left. */
  states: number;
  /** All that it could have left. */
  possible: number;
  /** What must not be: each in a sentence. */
  readonly faults: string[];
}

/**
 * Cuts the power at every moment of every operation, in every way that a disk may take it; at most `times`
 * disks an operation.
 */
export async function runPowerCut({ times = 5000 }: SuiteRun, say: (line: string) => void): Promise<boolean> {
  const figures = await powerCutFigures(Object.keys(OPERATIONS), times, say);
  const { operations, steps, states, possible, faults } = figures;
  say(
    `power-cut: ${operations} operations of ${steps} steps, ${states} of ${possible} different disks ` +
      `opened; not as they should be: ${faults.length}`,
  );
  return faults.length === 0;
}

export async function powerCutFigures(
  names: readonly string[],
  most: number,
  say: (line: string) => void = () => undefined,
): Promise<PowerCutFigures> {
  const figures: PowerCutFigures = { operations: 0, steps: 0, states: 0, possible: 0, faults: [] };
  await inScratchFolder(async (scratch) => {
    const { home, template, stories } = await makeTemplateDesk(scratch);
    for (const name of names) {
      await cp(template, home, { recursive: true });
      const before = { ...figures, faults: figures.faults.length };
      await oneOperation(name, deskPlace(home), stories, scratch, most, figures);
      await rm(home, { recursive: true });
      const faults = figures.faults.slice(before.faults);
      say(
        `power-cut: ${name}: ${figures.steps - before.steps} steps, ${figures.states - before.states} disks`,
      );
      for (const fault of faults.slice(0, 5)) say(`FAULT  ${fault}`);
    }
  });
  return figures;
}

async function oneOperation(
  name: string,
  place: DeskPlace,
  stories: DeskStories,
  scratch: string,
  most: number,
  figures: PowerCutFigures,
): Promise<void> {
  const operation = OPERATIONS[name] as Operation;
  await operation.prepare?.(place, stories);
  const stage = join(scratch, 'stage');
  const lookAt = async (home: string) => {
    const state = await lookAtHome(operation, home);
    await rm(home, { recursive: true });
    return state;
  };
  const lookAtCopy = async () => {
    await cp(place.home, stage, { recursive: true });
    return lookAt(stage);
  };
  const told = [await lookAtCopy()];
  const recording = recordingFileSystem(place.home);
  const { fileSystem } = recording;
  const library = await openLibrary(place.folder, fileSystem);
  await operation.run(
    {
      ...place,
      stories,
      library,
      fileSystem,
      store: () => storeFor(fileSystem, place.backups, place.folder),
    },
    async () => {
      recording.answered();
      for (const id of Object.values(stories).flat())
        await library.context.history.enqueue(id, async () => {});
      told.push(await lookAtCopy());
    },
  );
  await library.close();
  told.push(await lookAtCopy());

  const states = [...crashStates(recording, chanceOf(0))];
  const chosen = evenly(states, most);
  for (const state of chosen) {
    write(stage, state.tree);
    const seen = await lookAt(stage).catch((cause: unknown) => String(cause));
    const wrong = typeof seen === 'string' ? seen : whatIsWrong(seen, told, state);
    if (wrong !== null) figures.faults.push(`${name}, cut after step ${state.steps}: ${wrong}`);
  }
  figures.operations++;
  figures.steps += recording.steps.length;
  figures.states += chosen.length;
  figures.possible += states.length;
}

/** At most `most` of them, the last among them. */
function evenly<T>(items: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, items.length / most);
  return items.filter((_, at) => Math.floor((items.length - 1 - at) % step) < 1);
}

async function lookAtHome(operation: Operation, home: string): Promise<LibraryState> {
  const folder = join(home, operation.in ?? 'desk');
  const { backups } = deskPlace(home);
  try {
    return await libraryState(folder, backups);
  } catch (cause) {
    const code = (cause as { readonly code?: string }).code;
    // One that is only being made is not there yet.
    if (operation.in !== undefined && (code === 'no-library' || code === 'library-missing')) return new Map();
    throw cause;
  }
}

/**
 * Each thing is as it was when the person was told last, or as it became next, and never a mix, an older
 * one or nothing. Versions are written behind a save, so that they may come later; none may be damaged or
 * lost.
 */
function whatIsWrong(
  seen: LibraryState,
  told: readonly LibraryState[],
  { answered }: CrashState,
): string | null {
  const before = told[answered] as LibraryState;
  const after = told[answered + 1] ?? before;
  for (const key of new Set([...seen.keys(), ...before.keys(), ...after.keys()])) {
    const now = seen.get(key);
    const isVersion = key.startsWith('version/');
    const legal = isVersion ? told.map((state) => state.get(key)) : [before.get(key), after.get(key)];
    if (!legal.includes(now))
      return `${key} is ${quotedText(now)}, not ${legal.map(quotedText).join(' or ')}`;
    const earlier = told[Math.max(answered - 1, 0)];
    if (isVersion && now === undefined && [earlier, before, after].every((state) => state?.has(key)))
      return `${key} is lost`;
  }
  return lostHeadline(before, after, seen);
}

function write(home: string, tree: DiskTree): void {
  mkdirSync(home);
  for (const [path, data] of tree) {
    if (data === null) mkdirSync(join(home, path));
    else writeFileSync(join(home, path), data);
  }
}
