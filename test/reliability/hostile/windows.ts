import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { APP_ORIGIN } from '../../../shared/ipc/addresses.ts';
import type { Boot } from '../../../shared/ipc/app.ts';
import type { RequestName } from '../../../shared/ipc/contract.ts';
import type { StoryPage } from '../../../shared/library/summary.ts';
import type { Result } from '../../../shared/result.ts';
import { type Dateline, launchDateline } from '../../e2e/support/launch.ts';
import { harmDone, namesIn } from './harm-done.ts';
import {
  type Combination,
  isHealthyGone,
  MOST_BYTES,
  mayRefuse,
  mega,
  NO_SENTENCE,
  saysWhere,
} from './judge.ts';
import { makeHostile, WHOLE_WORLD } from './make-hostile.ts';
import { LONGEST_MS, LONGEST_START_MS, patience } from './patience.ts';
import { holdsOwn, ownWithin, stateOf } from './person.ts';
import type { Place, Tried } from './try-combination.ts';
import { unlessBusy } from './unless-busy.ts';
import { requestsOf, type WindowRequest } from './window-requests.ts';
import { HEALTHY_HEADLINE, TWIN_HEADLINE, type World } from './world.ts';

/** Electron holds more than a command; what counts is the process that reads files. */
const MOST_WINDOW_BYTES = MOST_BYTES + 200_000_000;

interface Bridged {
  readonly dateline: { request(name: string, argument: unknown): Promise<Result<unknown>> };
}

type Reply = Result<unknown> | 'too late';

/** Tries combinations in one program, which is at home in the twin. */
export async function visitAll(
  place: Place,
  combinations: readonly Combination[],
  display: Readonly<Record<string, string>>,
  tell: (combination: Combination, tried: Tried) => void,
): Promise<void> {
  let dateline: Dateline | null = null;
  for (const combination of combinations) {
    const tried = await unlessBusy(async () => {
      if (dateline === null) {
        await makeHostile(place, combination);
        dateline = await launch(place, place.world.twin, display);
      }
      const once = await visit(place, dateline, combination);
      if (once.faults.some((fault) => fault.includes(GONE))) {
        await dateline.kill();
        dateline = null;
      }
      return once;
    });
    tell(combination, tried);
  }
  if (dateline) await closed(dateline);
}

const GONE = 'no answer';

async function visit(place: Place, dateline: Dateline, combination: Combination): Promise<Tried> {
  const { world } = place;
  const { row, thing, path } = combination;
  const { page } = dateline;
  // The program is in the twin, and its settings are its own.
  const parts = [
    'desk',
    'backups',
    'person',
    'out',
    'profile/recovery',
    ...(path.startsWith('cache/') ? ['cache'] : []),
  ];
  await makeHostile(place, combination, parts);
  const person = await stateOf(world.person);
  const names = await namesIn(world);
  // One cache serves all combinations: an index keeps the words of stories that are gone in its free pages.
  const held = new Set(await ownWithin(world.cache));
  const pid = dateline.app.process().pid;
  await forgetPeak(pid);
  const told = dateline.stderr().length;
  const faults: string[] = [];
  let slowestMs = 0;
  let commands = 0;
  const asked = async (request: WindowRequest): Promise<Reply> => {
    commands++;
    if (request.opens !== undefined) await dateline.answerNext({ open: [request.opens] });
    if (request.saves !== undefined) await dateline.answerNext({ save: request.saves });
    const began = performance.now();
    const reply = await ask(page, request.name, request.argument);
    slowestMs = Math.max(slowestMs, performance.now() - began);
    faults.push(...replyFaults(reply, combination).map((fault) => `${request.name}: ${fault}`));
    return reply;
  };
  const opened = await asked({ name: 'library.choose', argument: { purpose: 'open' }, opens: world.desk });
  if (opened !== 'too late' && opened.ok) {
    if (thing.name.startsWith('link') && (await showsPicture(page, world)) && IS_ON_THE_WAY.test(row.name))
      faults.push('the window shows a picture through a link');
    faults.push(...(await lookAround(world, combination, asked)));
  }
  if (opened !== 'too late' && !opened.ok)
    faults.push(...refusalFaults(opened.error.message, combination, world));
  const back = await asked({ name: 'library.choose', argument: { purpose: 'open' }, opens: world.twin });
  if (back === 'too late') faults.push(`${GONE} for the twin`);
  const twin = await asked({ name: 'stories.list', argument: LISTED });
  if (!lists(twin, TWIN_HEADLINE)) faults.push(`${GONE}: the twin is not listed`);
  const peakBytes = await peakOf(pid);
  if (peakBytes > MOST_WINDOW_BYTES) faults.push(`held ${mega(peakBytes)} MB`);
  faults.push(...stderrFaults(dateline.stderr().slice(told)));
  faults.push(...(await harmDone(combination, world, person, names, held)));
  return { commands, slowestMs, peakBytes, faults };
}

const LISTED = {
  from: 0,
  count: 100,
  arrangement: { sort: 'changed', descending: true, group: 'none' },
  filter: '',
};

/** All requests; those that need what another has answered are asked between them. */
async function lookAround(
  world: World,
  combination: Combination,
  asked: (request: WindowRequest) => Promise<Reply>,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const hasHealthy = !isHealthyGone(combination);
  for (const request of requestsOf(world)) {
    const reply = await asked(request);
    if (hasHealthy && request.healthy && (reply === 'too late' || !reply.ok))
      faults.push(
        `the healthy story: ${request.name} ${reply === 'too late' ? GONE : JSON.stringify(reply)}`,
      );
    if (reply === 'too late' || !reply.ok) continue;
    if (hasHealthy && request.name === 'stories.list' && !lists(reply, HEALTHY_HEADLINE))
      faults.push('the healthy story is not listed');
    if (request.name === 'stories.open') faults.push(...(await lookAtOpen(reply.value, world, asked)));
    if (request.name === 'backup.list') {
      const [backup] = (reply.value as { readonly backups: readonly { readonly name: string }[] }).backups;
      if (backup) {
        const argument = { backup: backup.name, id: world.stories.victim };
        await asked({ name: 'backup.stories', argument: { backup: backup.name } });
        await asked({ name: 'backup.restoreStory', argument });
      }
    }
  }
  return faults;
}

/** Saves it, and reads its other texts and its versions. */
async function lookAtOpen(
  value: unknown,
  { stories }: World,
  asked: (request: WindowRequest) => Promise<Reply>,
): Promise<readonly string[]> {
  const open = value as {
    readonly story: { readonly id: string };
    readonly revision: number;
    readonly conflicts?: readonly { readonly key: string }[];
  };
  const { id } = open.story;
  for (const { key } of open.conflicts ?? [])
    await asked({ name: 'external.theirSide', argument: { id, key } });
  const insert = [{ type: 'paragraph', children: [{ type: 'text', text: 'Written by hand.' }] }];
  const saved = await asked({
    name: 'stories.save',
    argument: { id, base: open.revision, splice: { from: 0, remove: 0, insert } },
  });
  const history = await asked({ name: 'history.list', argument: { id } });
  if (history !== 'too late' && history.ok) {
    const { versions } = history.value as { readonly versions: readonly { readonly id: string }[] };
    for (const { id: version } of versions) await asked({ name: 'history.read', argument: { id, version } });
  }
  return id === stories.healthy && (saved === 'too late' || !saved.ok)
    ? [`the healthy story was not saved: ${JSON.stringify(saved)}`]
    : [];
}

/** What lies above a story's picture, and itself. */
const IS_ON_THE_WAY = /^(?:stories\/|folder of a story|media\/ of a story|picture of a story)$/;

function showsPicture(page: Page, { stories }: World): Promise<boolean> {
  return page.evaluate(
    (address) =>
      new Promise<boolean>((resolve) => {
        const picture = new Image();
        picture.onload = () => resolve(true);
        picture.onerror = () => resolve(false);
        picture.src = address;
      }),
    `${APP_ORIGIN}/media/${stories.victim}/a.png`,
  );
}

function lists(reply: Reply, headline: string): boolean {
  if (reply === 'too late' || !reply.ok) return false;
  return (reply.value as StoryPage).stories.some((story) => story.headline === headline);
}

/**
 * Starts the program in a hostile library, and again in the one that was open last: both times its window
 * has to be up and to answer.
 */
export async function startIn(
  place: Place,
  combination: Combination,
  display: Readonly<Record<string, string>>,
): Promise<Tried> {
  const { world } = place;
  await makeHostile(place, combination, WHOLE_WORLD);
  const person = await stateOf(world.person);
  const faults: string[] = [];
  let slowestMs = 0;
  let peakBytes = 0;
  for (const [name, library] of [
    ['start', world.desk],
    ['next start', undefined],
  ] as const) {
    const began = performance.now();
    const dateline = await launch(place, library, display).catch((cause: unknown) =>
      String(cause).slice(0, 300),
    );
    if (typeof dateline === 'string') {
      faults.push(`${name}: no window: ${dateline}`);
      continue;
    }
    const boot = await ask(dateline.page, 'app.boot', undefined);
    slowestMs = Math.max(slowestMs, performance.now() - began);
    faults.push(
      ...bootFaults(boot, await shownBy(dateline.page), combination, world).map(
        (fault) => `${name}: ${fault}`,
      ),
    );
    const listed = await ask(dateline.page, 'stories.list', LISTED);
    const hasOpened = boot !== 'too late' && boot.ok && (boot.value as Boot).library;
    if (hasOpened && !isHealthyGone(combination) && !lists(listed, HEALTHY_HEADLINE))
      faults.push(`${name}: the healthy story is not listed`);
    peakBytes = Math.max(peakBytes, await peakOf(dateline.app.process().pid));
    faults.push(...stderrFaults(dateline.stderr()).map((fault) => `${name}: ${fault}`));
    if (!(await closed(dateline))) faults.push(`${name}: the window does not close`);
  }
  if (slowestMs > patience(LONGEST_START_MS))
    faults.push(`the window was up after ${Math.round(slowestMs)} ms`);
  if (peakBytes > MOST_WINDOW_BYTES) faults.push(`held ${mega(peakBytes)} MB`);
  // The program keeps its own things in its profile.
  faults.push(...(await harmDone(combination, world, person, await namesIn(world))));
  return { commands: 2, slowestMs, peakBytes, faults };
}

function bootFaults(boot: Reply, shown: string, combination: Combination, world: World): readonly string[] {
  if (boot === 'too late') return [GONE];
  if (!boot.ok) return [`app.boot: ${boot.error.message}`];
  // The page has taken the notice already.
  return (boot.value as Boot).library ? [] : refusalFaults(shown, combination, world);
}

/** A library that is not opened is refused in a sentence, and only where it cannot do without what is wrong. */
function refusalFaults(message: string, combination: Combination, world: World): readonly string[] {
  if (!mayRefuse(combination)) return [`the library was not opened: ${message}`];
  return saysWhere([message], combination, world) ? [] : [`does not say where: ${message}`];
}

function replyFaults(reply: Reply, { thing }: Combination): readonly string[] {
  if (reply === 'too late') return [`${GONE} within ${Math.round(patience(LONGEST_MS) / 1000)} s`];
  const said = JSON.stringify(reply);
  const faults =
    !thing.isIndistinguishable && holdsOwn(Buffer.from(said)) ? ["tells the person's own words"] : [];
  if (reply.ok) return faults;
  const { code, message } = reply.error;
  if (code === 'internal' || NO_SENTENCE.test(message)) faults.push(`no sentence: ${message}`);
  return faults;
}

function stderrFaults(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => /failed|Error|rror:/.test(line) && !NOISE.test(line));
  return lines.slice(0, 5).map((line) => `on stderr: ${line.slice(0, 300)}`);
}

/** What the window's own system says on a machine without a real display. */
const NOISE = /dbus|gpu|vaapi|viz_|gl_|sandbox|xcb|ozone|GetVSync|:ERROR:|Inspector|DevTools/i;

async function ask(page: Page, name: RequestName, argument: unknown): Promise<Reply> {
  const reply = page
    .evaluate(([asked, about]) => (window as unknown as Bridged).dateline.request(asked, about), [
      name as string,
      argument,
    ] as const)
    .catch((cause: unknown): Reply => ({ ok: false, error: { code: 'internal', message: String(cause) } }));
  return Promise.race([reply, later(patience(LONGEST_MS))]);
}

/** All that is to be read in the window. */
function shownBy(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText).catch(() => '');
}

async function later(milliseconds: number): Promise<'too late'> {
  return new Promise((resolve) => {
    setTimeout(() => resolve('too late'), milliseconds).unref();
  });
}

function launch(
  { world }: Place,
  library: string | undefined,
  display: Readonly<Record<string, string>>,
): Promise<Dateline> {
  return launchDateline({
    ...(library !== undefined && { library }),
    home: world.profile,
    userData: world.profile,
    size: null,
    env: { ...display, DATELINE_LIBRARY_CACHE: world.cache },
  });
}

/** False where the program has to be killed. */
async function closed(dateline: Dateline): Promise<boolean> {
  const ending = dateline.close().then(
    () => true,
    () => true,
  );
  const isClosed = (await Promise.race([ending, later(patience(LONGEST_START_MS))])) === true;
  if (!isClosed) await dateline.kill();
  return isClosed;
}

async function forgetPeak(pid: number | undefined): Promise<void> {
  if (process.platform === 'linux') await writeFile(`/proc/${pid}/clear_refs`, '5');
}

async function peakOf(pid: number | undefined): Promise<number> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    // Gone, or a system without such files.
    return 0;
  }
}
