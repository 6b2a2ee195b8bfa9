import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parseStory } from '../../../shared/story/parse-story.ts';
import type { Story } from '../../../shared/story/story.ts';
import type { Chance } from '../damage/chance.ts';
import { markOf, withMark } from './marks.ts';

/** Names that sync programs give to the text that lost. */
const COPY_NAMES: readonly ((number: number) => string)[] = [
  (number) => `story (Anna's conflicted copy 2026-01-31 ${number}).json`,
  (number) => `story (conflicted copy 2026-01-31 ${number}).json`,
  (number) => `story-LAPTOP-OF-ANNA-${number}.json`,
  (number) => `story ${2 + (number % 900)}.json`,
  (number) => `story.sync-conflict-20260131-${String(number).padStart(6, '0')}-ABCDEFG.json`,
  (number) => `story_conflict-20260131-${String(number).padStart(6, '0')}.json`,
  (number) => `story_REMOTE_${number}.json`,
  () => 'story.json.orig',
];

/** How long half a file, or none, stands where a whole one should. Milliseconds. */
const HALF_MS = 250;

/** A text of another machine, whole in the library by now. */
export interface Delivery {
  readonly id: string;
  readonly mark: string;
  readonly way: 'in place' | 'beside' | 'folder' | 'new';
}

/** What brings the texts of other machines into a library, with as little care as such programs take. */
export interface SyncProgram {
  /** Does something, or goes on with something; mostly with the stories that are `open`. */
  step(open: readonly string[]): void;
  /** Whatever has been begun is brought to its end. */
  finish(): void;
  readonly deliveries: readonly Delivery[];
}

/** `now` in milliseconds. Every call works at once, as another process does between two of ours. */
export function createSyncProgram(
  stories: string,
  away: string,
  chance: Chance,
  now: () => number = () => performance.now(),
): SyncProgram {
  /** What each story said when it was last the same here and elsewhere. */
  const synced = new Map<string, string>();
  const deliveries: Delivery[] = [];
  let later: { readonly at: number; readonly work: () => void }[] = [];
  const busy = new Set<string>();
  let numbers = 0;
  mkdirSync(away, { recursive: true });

  const fileOf = (id: string) => join(stories, id, 'story.json');

  function wait(id: string, milliseconds: number, work: () => void): void {
    busy.add(id);
    later.push({
      at: now() + milliseconds,
      work: () => {
        busy.delete(id);
        work();
      },
    });
  }

  function readHere(id: string): Story | null {
    try {
      return parseStory(JSON.parse(readFileSync(fileOf(id), 'utf8')));
    } catch {
      return null;
    }
  }

  function hashHere(id: string): string {
    try {
      return createHash('sha1')
        .update(readFileSync(fileOf(id)))
        .digest('hex');
    } catch {
      return '';
    }
  }

  function written(story: Story): string {
    return JSON.stringify(story);
  }

  /** Another machine went on from what both had. */
  function theirs(id: string): { readonly text: string; readonly mark: string } | null {
    const here = readHere(id);
    if (!here) return null;
    const mark = markOf('sync', numbers++);
    return { text: written({ ...here, body: withMark(here.body, mark) }), mark };
  }

  /** As every such program does: a temporary of its own, put in the file's place. */
  function put(file: string, text: string): void {
    const temp = join(file, '..', `.~sync-${numbers++}`);
    writeFileSync(temp, text);
    renameSync(temp, file);
  }

  const ways: readonly ((id: string) => void)[] = [
    // Nobody changed it here since: theirs takes its place.
    function replace(id) {
      const before = hashHere(id);
      const next = theirs(id);
      if (!next || before !== synced.get(id)) return beside(id);
      // Late, and only if it is still as it was.
      wait(id, chance.below(2 * HALF_MS), () => {
        if (hashHere(id) !== before) return putBeside(id, next);
        put(fileOf(id), next.text);
        synced.set(id, hashHere(id));
        deliveries.push({ id, mark: next.mark, way: 'in place' });
      });
    },
    // A program that writes where the file stands: half of it is there for a while.
    function replaceByHalves(id) {
      const before = hashHere(id);
      const next = theirs(id);
      if (!next || before !== synced.get(id)) return beside(id);
      if (hashHere(id) !== before) return;
      writeFileSync(fileOf(id), next.text.slice(0, next.text.length / 2));
      wait(id, HALF_MS, () => {
        writeFileSync(fileOf(id), next.text);
        synced.set(id, hashHere(id));
        deliveries.push({ id, mark: next.mark, way: 'in place' });
      });
    },
    beside,
    // Ours is set aside under another name, and theirs comes a moment later.
    function setAside(id) {
      const next = theirs(id);
      if (!next) return;
      const name = chance.pick(COPY_NAMES)(numbers++);
      if (existsSync(join(stories, id, name))) return;
      renameSync(fileOf(id), join(stories, id, name));
      wait(id, chance.below(HALF_MS), () => {
        // Somebody wrote it back meanwhile: theirs has lost.
        if (existsSync(fileOf(id))) return putBeside(id, next);
        put(fileOf(id), next.text);
        synced.set(id, hashHere(id));
        deliveries.push({ id, mark: next.mark, way: 'in place' });
      });
    },
    // The whole folder under another name.
    function folderBeside(id) {
      const next = theirs(id);
      const folder = join(stories, `${id} (Anna's conflicted copy ${numbers++})`);
      if (!next || existsSync(folder)) return;
      mkdirSync(folder);
      writeFileSync(join(folder, 'story.json'), next.text.slice(0, 100));
      wait(id, HALF_MS, () => {
        writeFileSync(join(folder, 'story.json'), next.text);
        deliveries.push({ id, mark: next.mark, way: 'folder' });
      });
    },
    // Moved out of the library and back, as a rename that arrives in the wrong order.
    function moveOutAndBack(id) {
      const folder = join(stories, id);
      if (!existsSync(folder)) return;
      renameSync(folder, join(away, id));
      wait(id, HALF_MS, () => {
        if (!existsSync(folder)) renameSync(join(away, id), folder);
      });
    },
    // The same again with another time, as after a scan.
    function touch(id) {
      const text = existsSync(fileOf(id)) ? readFileSync(fileOf(id), 'utf8') : null;
      if (text !== null) utimesSync(fileOf(id), new Date(), new Date());
    },
    // One that begins elsewhere: its pictures first, and its text in two parts.
    function bringNew(id) {
      const here = readHere(id);
      if (!here || readdirSync(stories).length > 20) return;
      const fresh = `sync${String(numbers++).padStart(6, '0')}-elsewhere`;
      const mark = markOf('sync', numbers++);
      const body = withMark([], mark);
      const text = written({ ...here, id: fresh, slug: fresh, headline: fresh, body });
      mkdirSync(join(stories, fresh, 'media'), { recursive: true });
      wait(fresh, HALF_MS, () => {
        writeFileSync(fileOf(fresh), text.slice(0, 80));
        wait(fresh, HALF_MS, () => {
          writeFileSync(fileOf(fresh), text);
          deliveries.push({ id: fresh, mark, way: 'new' });
        });
      });
    },
  ];

  function beside(id: string): void {
    const next = theirs(id);
    if (next) wait(id, chance.below(HALF_MS), () => putBeside(id, next));
  }

  function putBeside(id: string, { text, mark }: { readonly text: string; readonly mark: string }): void {
    const folder = join(stories, id);
    const file = join(folder, chance.pick(COPY_NAMES)(numbers++));
    // No such program writes over its own copies.
    if (!existsSync(folder) || existsSync(file)) return;
    writeFileSync(file, text.slice(0, text.length / 3));
    wait(id, HALF_MS / 2, () => {
      writeFileSync(file, text);
      deliveries.push({ id, mark, way: 'beside' });
    });
  }

  function due(at: number): void {
    const ready = later.filter((one) => one.at <= at);
    later = later.filter((one) => one.at > at);
    for (const { work } of ready) work();
  }

  return {
    deliveries,
    step(open) {
      due(now());
      const ids = readdirSync(stories).filter((name) => /^[a-z0-9-]+$/.test(name) && !busy.has(name));
      if (ids.length === 0) return;
      const wanted = ids.filter((id) => open.includes(id));
      const id = chance.pick(wanted.length > 0 && chance.below(3) > 0 ? wanted : ids);
      // Now and then everything is up to date.
      if (chance.below(3) > 0 && readHere(id)) synced.set(id, hashHere(id));
      chance.pick(ways)(id);
    },
    finish() {
      while (later.length > 0) due(Number.POSITIVE_INFINITY);
    },
  };
}
