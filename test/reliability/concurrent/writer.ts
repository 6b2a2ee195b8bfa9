import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import type { Library } from '../../../electron/library/library.ts';
import { openLibrary } from '../../../electron/library/opening/open-library.ts';
import type { TheirSide } from '../../../shared/library/external-change.ts';
import type { OpenStory } from '../../../shared/library/open-story.ts';
import { DatelineError } from '../../../shared/result.ts';
import type { Block } from '../../../shared/story/block.ts';
import { spliceBetween } from '../../../shared/story/splice.ts';
import { fieldsOf, type Story } from '../../../shared/story/story.ts';
import { type Chance, chanceOf } from '../damage/chance.ts';
import { joined, markOf, marksOf, withMark } from './marks.ts';
import type { Order, Told } from './told.ts';

// A person at a Dateline, as a process of its own: types, switches stories, settles what other programs
// did, and takes the library over when told so. It asks the library what the window asks it, and tells what
// the person is told.

const [folder = '', recovery = '', name = '', seed = '0'] = process.argv.slice(2);

/** What is in the window. */
interface Shown {
  readonly id: string;
  readonly saved: Story;
  revision: number;
  savedBody: readonly Block[];
  body: readonly Block[];
}

const say = (told: Told) => process.stdout.write(`${JSON.stringify(told)}\n`);
const chance: Chance = chanceOf(Number(seed));
let typed = 0;
let shown: Shown | null = null;
let ending = false;
const orders: Order[] = [];
const changedExternally = new Set<string>();

const library = await openLibrary(folder);
library.events.on('library.holder', ({ readOnly }) => say({ kind: 'holder', readOnly }));
library.events.on('story.external', (what) => {
  if ('change' in what && what.change === 'changed') changedExternally.add(what.id);
});
await library.acquire({ recovery, watch: true });
say({ kind: 'open', readOnly: library.info.readOnly });

createInterface(process.stdin).on('line', (line) => orders.push(line as Order));
process.stdin.on('end', () => orders.push('end'));

while (!ending) {
  try {
    await obey();
    await turn(library);
  } catch (cause) {
    if (!(cause instanceof DatelineError)) {
      say({ kind: 'fault', what: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
    }
  }
  await delay(10 + chance.below(60));
}
await leave(library);

async function obey(): Promise<void> {
  const order = orders.shift();
  if (order === 'take over') await library.takeOver();
  if (order === 'end') ending = true;
}

/** As the window: what is typed waits a moment for more, and whatever has not reached the library comes first. */
async function turn(desk: Library): Promise<void> {
  if (shown && changedExternally.delete(shown.id)) await reload(desk, shown);
  const what = chance.below(10);
  if (shown && isDirty(shown) && (what < 4 || desk.info.readOnly)) return save(desk, shown);
  if (!shown || (what === 4 && !isDirty(shown))) return open(desk);
  if (!desk.info.readOnly) shown.body = withMark(shown.body, markOf(name, typed++));
}

function isDirty(one: Shown): boolean {
  return one.body !== one.savedBody;
}

async function open(desk: Library): Promise<void> {
  const { stories } = await desk.list();
  if (stories.length === 0) return;
  const { id } = chance.pick(stories);
  const opened = await desk.open(id);
  show(opened);
  if (desk.info.readOnly) return;
  for (const other of opened.conflicts ?? []) {
    if (shown) await settle(desk, shown, await desk.theirSide(id, other.key));
  }
}

function show({ story, revision }: OpenStory): void {
  shown = { id: story.id, saved: story, revision, savedBody: story.body, body: story.body };
}

async function save(desk: Library, one: Shown): Promise<void> {
  const { id, revision: base, body, savedBody } = one;
  const splice = spliceBetween(savedBody, body);
  const marks = marksOf(body);
  try {
    const { revision } = await desk.save({ id, base, ...(splice ? { splice } : {}) });
    one.revision = revision;
    one.savedBody = body;
    say({ kind: 'saved', id, marks });
  } catch (cause) {
    if (!(cause instanceof DatelineError)) throw cause;
    if (cause.code === 'kept') say({ kind: 'kept', id, marks });
    else if (cause.code === 'stale') await settle(desk, one, await desk.theirSide(id, 'disk'));
    else throw cause;
  }
}

/** The window reads again what nobody has touched; what somebody has is for the next save to find. */
async function reload(desk: Library, one: Shown): Promise<void> {
  if (isDirty(one)) return;
  const opened = await desk.reload(one.id);
  show(opened);
  say({ kind: 'reloaded', id: one.id, marks: marksOf(opened.story.body) });
}

async function settle(desk: Library, one: Shown, side: TheirSide): Promise<void> {
  const { id, body } = one;
  const { key, source, seen, story } = side;
  const about = { id, source, name: side.name, seen, marks: marksOf(story.body) };
  say({ kind: 'surfaced', ...about });
  const fields = fieldsOf(one.saved);
  const mine = { fields, body };
  const theirs = { fields: fieldsOf(story), body: story.body };
  const way = chance.below(4);
  const result = way === 0 ? theirs : way === 1 ? { fields, body: joined(body, story.body) } : mine;
  const settled = await desk.resolveConflict({ id, key, seen, mine, result, keepBoth: way === 2 });
  show(settled);
  say({ kind: 'settled', ...about });
}

/** As a window that is closed: what can be written is, and the rest is kept on this computer. */
async function leave(desk: Library): Promise<void> {
  for (let attempts = 0; shown && isDirty(shown) && attempts < 20; attempts++) {
    await save(desk, shown).catch((cause: unknown) => {
      if (!(cause instanceof DatelineError)) throw cause;
    });
    if (desk.info.readOnly) break;
  }
  await desk.close();
  say({ kind: 'ended' });
  process.exit(0);
}
