import { type ChildProcess, spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { checkLibrary } from '../../../electron/library/check/check-library.ts';
import type { Library } from '../../../electron/library/library.ts';
import { createLibrary } from '../../../electron/library/opening/create-library.ts';
import { openLibrary } from '../../../electron/library/opening/open-library.ts';
import { fieldsOf } from '../../../shared/story/story.ts';
import { bundleProgram } from '../bundle-program.ts';
import { type Chance, chanceOf } from '../damage/chance.ts';
import { paragraphOf } from '../make-desk.ts';
import { inScratchFolder } from '../scratch-folder.ts';
import type { SuiteRun } from '../suite-run.ts';
import { joined, marksOf } from './marks.ts';
import { createSyncProgram } from './sync-program.ts';
import type { Order, Told } from './told.ts';

const PEOPLE = ['anna', 'ben'] as const;
const STORIES = 8;
const STEP_MS = 120;
/** Somebody else takes the library over, or a program is killed, about this often. */
const TAKE_OVER_MS = 2500;
const KILL_MS = 9000;
/**
 * Whoever held the library looks every two seconds and before each save; the rest is for a machine that is
 * busy with all of this.
 */
const TOLD_WITHIN_MS = 10_000;

export interface ConcurrentFigures {
  saves: number;
  deliveries: number;
  takeOvers: number;
  kills: number;
  /** Words that somebody was told were safe, or that another machine delivered whole. */
  marks: number;
  surfaced: number;
  settled: number;
  reloaded: number;
  mostUntilToldMs: number;
  readonly faults: string[];
}

/**
 * Two people with a program each and a sync program work in one library; afterwards every word must be
 * somewhere, and nothing was asked twice.
 */
export async function runConcurrent(
  { seconds = 600, seed = 1 }: SuiteRun,
  say: (line: string) => void,
): Promise<boolean> {
  say(`concurrent: seed ${seed}, ${seconds} s`);
  const figures = await concurrentFigures(seconds, seed, say);
  const { saves, deliveries, takeOvers, kills, marks, surfaced, settled, reloaded } = figures;
  say(
    `concurrent: ${saves} saves beside ${deliveries} deliveries, ${takeOvers} take-overs (told ` +
      `within ${Math.round(figures.mostUntilToldMs)} ms) and ${kills} kills; ${reloaded} texts read ` +
      `again, ${surfaced} conflicts shown and ${settled} settled; all of ${marks} words looked for; ` +
      `not as they should be: ${figures.faults.length}`,
  );
  return figures.faults.length === 0;
}

/** Somebody has been asked to take the library over; `at` is when they had it. */
interface TakeOver {
  readonly by: string;
  at: number | null;
}

/** One of the two, and what it has told. */
interface Colleague {
  readonly name: (typeof PEOPLE)[number];
  lives: number;
  child: ChildProcess | null;
  readOnly: boolean;
  /** The story in the window. */
  story: string;
  opened: Promise<void>;
  ended: Promise<void>;
}

/** Goes on after its time for as long as not enough has happened, as on a slow machine. */
export async function concurrentFigures(
  seconds: number,
  seed: number,
  say: (line: string) => void = () => undefined,
  isEnough: (figures: ConcurrentFigures) => boolean = () => true,
): Promise<ConcurrentFigures> {
  const figures: ConcurrentFigures = {
    saves: 0,
    deliveries: 0,
    takeOvers: 0,
    kills: 0,
    marks: 0,
    surfaced: 0,
    settled: 0,
    reloaded: 0,
    mostUntilToldMs: 0,
    faults: [],
  };
  const fault = (what: string) => {
    figures.faults.push(what);
    say(`FAULT  ${what}`);
  };
  const program = await bundleProgram('test/reliability/concurrent/writer.ts');
  await inScratchFolder(async (home) => {
    const folder = join(home, 'desk');
    await furnish(folder);
    /** Each word that must be found, and where it was last heard of. */
    const promised = new Map<string, string>();
    const shown = new Set<string>();
    const settled = new Set<string>();
    const chance = chanceOf(seed);
    let lastTakeOver: TakeOver | null = null;

    function hear(who: Colleague, told: Told): void {
      switch (told.kind) {
        case 'open':
          who.readOnly = told.readOnly;
          break;
        case 'holder':
          if (lastTakeOver && !told.readOnly && lastTakeOver.by === who.name)
            lastTakeOver.at = performance.now();
          if (lastTakeOver && told.readOnly && lastTakeOver.by !== who.name) {
            const took = performance.now() - (lastTakeOver.at ?? performance.now());
            figures.mostUntilToldMs = Math.max(figures.mostUntilToldMs, took);
            lastTakeOver = null;
          }
          who.readOnly = told.readOnly;
          break;
        case 'saved':
        case 'kept':
          who.story = told.id;
          figures.saves += told.kind === 'saved' ? 1 : 0;
          for (const mark of told.marks) promised.set(mark, `${told.kind} by ${who.name} in ${told.id}`);
          break;
        case 'surfaced': {
          figures.surfaced++;
          for (const mark of told.marks) shown.add(mark);
          if (settled.has(settledKey(who, told)))
            fault(`${told.name} of ${told.id} was shown to ${who.name} again after it was settled`);
          break;
        }
        case 'settled':
          figures.settled++;
          settled.add(settledKey(who, told));
          break;
        case 'reloaded':
          figures.reloaded++;
          for (const mark of told.marks) shown.add(mark);
          break;
        case 'fault':
          fault(`${who.name}: ${told.what}`);
          break;
        case 'ended':
          break;
      }
    }

    const people = PEOPLE.map((name): Colleague => {
      const none = Promise.resolve();
      return { name, lives: 0, child: null, readOnly: true, story: '', opened: none, ended: none };
    });
    const begin = (who: Colleague) => start(who, program, folder, home, chance, hear, fault);
    for (const who of people) begin(who);
    await Promise.all(people.map(({ opened }) => opened));
    const sync = createSyncProgram(join(folder, 'stories'), join(home, 'away'), chance);
    const until = performance.now() + seconds * 1000;
    let nextTakeOver = performance.now() + TAKE_OVER_MS;
    let nextKill = performance.now() + KILL_MS / 2;
    while (performance.now() < until || !isEnough(figures)) {
      await delay(STEP_MS / 2 + chance.below(STEP_MS));
      sync.step(people.map(({ story }) => story));
      const now = performance.now();
      if (lastTakeOver?.at != null && now - lastTakeOver.at > TOLD_WITHIN_MS) {
        fault(`nobody was told within ${TOLD_WITHIN_MS} ms that ${lastTakeOver.by} took the library over`);
        lastTakeOver = null;
      }
      const reader = people.find(({ readOnly, child }) => readOnly && child);
      const writer = people.find(({ readOnly, child }) => !readOnly && child);
      if (now > nextTakeOver && reader && writer && !lastTakeOver) {
        nextTakeOver = now + TAKE_OVER_MS / 2 + chance.below(TAKE_OVER_MS);
        lastTakeOver = { by: reader.name, at: null };
        order(reader, 'take over');
        figures.takeOvers++;
      } else if (now > nextKill) {
        nextKill = now + KILL_MS / 2 + chance.below(KILL_MS);
        const victim = chance.pick(people);
        lastTakeOver = null;
        figures.kills++;
        victim.child?.kill('SIGKILL');
        await victim.ended;
        begin(victim);
      }
    }
    sync.finish();
    for (const who of people) order(who, 'end');
    await Promise.all(people.map(({ ended }) => ended));
    figures.deliveries = sync.deliveries.length;
    for (const { id, mark, way } of sync.deliveries) promised.set(mark, `delivered ${way} to ${id}`);
    await lookAfterwards(folder, home, promised, shown, sync.deliveries, fault);
    figures.marks = promised.size;
  });
  return figures;
}

/** A copy is settled for everybody; other texts concern whoever has the story in the window. */
function settledKey(who: Colleague, told: Extract<Told, { kind: 'surfaced' | 'settled' }>): string {
  const whose = told.source === 'copy' ? '' : `${who.name}${who.lives}`;
  return [whose, told.id, told.source, told.name, told.seen].join(' ');
}

async function furnish(folder: string): Promise<void> {
  const library = await createLibrary(folder);
  for (let number = 0; number < STORIES; number++) {
    const { story, revision } = await library.create();
    const fields = { ...fieldsOf(story), headline: `Story ${number}`, slug: `story-${number}` };
    const insert = [paragraphOf('Ministers met in Cairo.'), paragraphOf('begun')];
    await library.save({ id: story.id, base: revision, fields, splice: { from: 0, remove: 0, insert } });
  }
  await library.close();
}

function start(
  who: Colleague,
  program: string,
  folder: string,
  home: string,
  chance: Chance,
  hear: (who: Colleague, told: Told) => void,
  fault: (what: string) => void,
): void {
  who.lives++;
  who.readOnly = true;
  const settings = join(home, who.name);
  const words = [program, folder, settings, `${who.name}${who.lives}`, String(chance.below(1_000_000))];
  const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  who.child = child;
  const lines = createInterface(child.stdout);
  const read = new Promise<void>((resolve) => lines.on('close', () => resolve()));
  let hasEnded = false;
  let opened: () => void = () => undefined;
  who.opened = new Promise((resolve) => {
    opened = resolve;
    lines.on('close', resolve);
  });
  lines.on('line', (line) => {
    // The last line of a program that was killed may be torn.
    if (!line.endsWith('}')) return;
    const told = JSON.parse(line) as Told;
    if (told.kind === 'open') opened();
    if (told.kind === 'ended') hasEnded = true;
    hear(who, told);
  });
  child.stdin.on('error', () => undefined);
  const exited = new Promise<void>((resolve) => {
    child.on('exit', (code, signal) => {
      if (who.child === child) who.child = null;
      if (signal !== 'SIGKILL' && !(hasEnded && code === 0))
        fault(`the program of ${who.name} ended by itself with ${code ?? signal}`);
      resolve();
    });
  });
  who.ended = Promise.all([exited, read]).then(() => undefined);
}

function order({ child }: Colleague, words: Order): void {
  child?.stdin?.write(`${words}\n`);
}

/** As each of the two finds it on the next day: decides what is still open, and then looks for every word. */
async function lookAfterwards(
  folder: string,
  home: string,
  promised: ReadonlyMap<string, string>,
  shown: Set<string>,
  deliveries: readonly { readonly id: string; readonly mark: string; readonly way: string }[],
  fault: (what: string) => void,
): Promise<void> {
  for (const name of PEOPLE) {
    const library = await openLibrary(folder);
    await library.acquire({ recovery: join(home, name), watch: false });
    if (library.info.readOnly) fault(`the library is still taken after everybody has closed it`);
    for (const id of await settleAll(library, shown)) {
      const { conflicts = [] } = await library.open(id);
      for (const { name: file } of conflicts) fault(`${file} of ${id} is shown again after it was settled`);
    }
    await library.close();
  }
  const library = await openLibrary(folder);
  const { findings } = await checkLibrary(library);
  for (const { level, file, message } of findings)
    if (level === 'damaged') fault(`check: ${file} ${message}`);
  const found = await wordsIn(library);
  await library.close();
  for (const [mark, where] of promised) if (!found.has(mark)) fault(`${mark} is lost: ${where}`);
  for (const { mark, way, id } of deliveries) {
    if (way === 'beside' || way === 'folder') {
      if (!shown.has(mark)) fault(`${mark}, delivered ${way} to ${id}, was never shown to anybody`);
    }
  }
  const remains = (await readdir(join(folder, 'stories'))).filter((name) => name.includes('conflicted'));
  for (const name of remains) fault(`${name} still lies among the stories`);
}

async function settleAll(library: Library, shown: Set<string>): Promise<readonly string[]> {
  const { stories, damaged } = await library.list();
  for (const { id, reason } of damaged) throw new Error(`${id} cannot be read: ${reason}`);
  for (const { id } of stories) {
    let { story, conflicts = [] } = await library.open(id);
    for (const { key } of conflicts) {
      const side = await library.theirSide(id, key);
      for (const mark of marksOf(side.story.body)) shown.add(mark);
      const fields = fieldsOf(story);
      const mine = { fields, body: story.body };
      const result = { fields, body: joined(story.body, side.story.body) };
      ({ story } = await library.resolveConflict({
        id,
        key,
        seen: side.seen,
        mine,
        result,
        keepBoth: false,
      }));
    }
  }
  return stories.map(({ id }) => id);
}

/** Everything that a person can come by: stories, their versions, and the bin. */
async function wordsIn(library: Library): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const add = (marks: readonly string[]) => {
    for (const mark of marks) found.add(mark);
  };
  for (const { id } of (await library.list()).stories) {
    add(marksOf((await library.read(id)).body));
    for (const version of (await library.history.list(id)).versions)
      add(marksOf((await library.history.read(id, version.id)).body));
  }
  for (const { name } of await library.binned.list()) {
    await library.binned.restore(name);
  }
  for (const { id } of (await library.list()).stories) add(marksOf((await library.read(id)).body));
  return found;
}
