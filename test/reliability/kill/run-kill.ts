import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { AddedMedia, Replies, RequestName } from '../../../shared/ipc/contract.ts';
import type { Result } from '../../../shared/result.ts';
import { blockText } from '../../../shared/story/block-text.ts';
import { fieldsOf, type Story } from '../../../shared/story/story.ts';
import { aStory } from '../../e2e/support/a-story.ts';
import { type Dateline, launchDateline } from '../../e2e/support/launch.ts';
import { writeLibrary } from '../../e2e/support/write-library.ts';
import { type Chance, chanceOf } from '../damage/chance.ts';
import { smallPng } from '../damage/small-png.ts';
import { inScratchFolder } from '../scratch-folder.ts';
import type { SuiteRun } from '../suite-run.ts';

const TYPED = 'story-typed';
const SAVED = 'story-saved';
const MOVED = 'story-moved';
const LOSS_ALLOWED_MS = 1000;
const PARAGRAPHS = 40;

/** The window as its page sees it. */
interface Bridged {
  readonly dateline: { request(name: string, argument: unknown): Promise<Result<unknown>> };
}

/** What the library must hold after a kill: what the person was told was done, or what was being done. */
interface Expected {
  typed: string;
  /** Words since, each with the moment at which its last key had been pressed. */
  words: { readonly word: string; readonly at: number }[];
  saved: number;
  nextSaved: number | null;
  pictures: string[];
}

interface Figures {
  kills: number;
  readonly byActivity: Map<string, number>;
  mostLostMs: number;
  /** Of the kills while somebody typed: those that cost any word. */
  typing: number;
  lostAny: number;
  readonly faults: string[];
}

/** Kills the real program at random moments of real work, `times` times, and looks after each start whether everything is there. */
export async function runKill(
  { times = 1000, seconds = Number.POSITIVE_INFINITY, seed = 1 }: SuiteRun,
  say: (line: string) => void,
): Promise<boolean> {
  const figures: Figures = {
    kills: 0,
    byActivity: new Map(),
    mostLostMs: 0,
    typing: 0,
    lostAny: 0,
    faults: [],
  };
  await inScratchFolder(async (home) => {
    const library = join(home, 'desk');
    await mkdir(library);
    await writeLibrary(library, {
      stories: [
        aStory(TYPED, { headline: 'Typed by hand' }, ['Begin.']),
        aStory(
          SAVED,
          { headline: 'Save 0' },
          Array.from({ length: PARAGRAPHS }, () => sentence(0)),
        ),
        aStory(MOVED, { headline: 'Moved about' }, ['In the library or in the bin.']),
      ],
    });
    await mkdir(join(home, 'backups'));
    const expected: Expected = { typed: 'Begin.', words: [], saved: 0, nextSaved: null, pictures: [] };
    const chance = chanceOf(seed);
    const until = performance.now() + seconds * 1000;
    say(`kill: seed ${seed}`);
    let killedAt = 0;
    for (let kill = 0; ; kill++) {
      const desk = await launchDateline({ library, home, userData: join(home, 'profile') });
      const fault = (what: string) => {
        figures.faults.push(`after kill ${kill}: ${what}`);
        say(`FAULT  after kill ${kill}: ${what}`);
      };
      if (kill === 0) {
        await desk.answerNext({ open: [join(home, 'backups')] });
        await ask(desk.page, 'backup.choose');
      }
      await look(desk.page, library, expected, killedAt, figures, fault);
      if (kill === times || performance.now() > until) {
        await desk.close();
        break;
      }
      const names = Object.keys(ACTIVITIES);
      const name = kill % 2 === 0 ? 'typing' : chance.pick(names);
      // The caret has to be in the text before anything can be typed.
      if (name === 'typing') await ACTIVITIES.typing?.(desk, expected, chance);
      // From the first moment of an activity to well within it.
      killedAt = await killDuring(
        desk,
        ACTIVITIES[name] as Activity,
        30 + chance.below(2500),
        expected,
        chance,
        fault,
      );
      figures.kills++;
      figures.byActivity.set(name, (figures.byActivity.get(name) ?? 0) + 1);
      if (figures.kills % 10 === 0) say(`kill: ${told(figures)}`);
    }
  });
  const activities = [...figures.byActivity].map(([name, count]) => `${name} ${count}`).join(', ');
  say(`kill: ${told(figures)} (${activities})`);
  return figures.faults.length === 0;
}

function told({ kills, typing, lostAny, mostLostMs, faults }: Figures): string {
  return `${kills} kills, ${typing} of them after typing, of which ${lostAny} cost words, at most those of the last ${Math.round(mostLostMs)} ms; not as it should be: ${faults.length}`;
}

type Activity = (desk: Dateline, expected: Expected, chance: Chance) => Promise<void>;

/** Kills the program `delay` ms into an activity, which goes on until then. The answer is when that was. */
async function killDuring(
  desk: Dateline,
  activity: Activity,
  delay: number,
  expected: Expected,
  chance: Chance,
  fault: (what: string) => void,
): Promise<number> {
  let killed = false;
  const work = (async () => {
    while (!killed) await activity(desk, expected, chance);
  })().catch((cause: unknown) => {
    if (!killed) fault(`an activity failed: ${String(cause).slice(0, 300)}`);
  });
  await new Promise((resolve) => setTimeout(resolve, delay));
  killed = true;
  const at = performance.now();
  await desk.kill();
  await work;
  return at;
}

const ACTIVITIES: Readonly<Record<string, Activity>> = {
  typing: async ({ page, parts }, { words }, chance) => {
    if (words.length === 0) {
      await parts.stories.getByRole('row', { name: /Typed by hand/ }).click();
      await parts.body.click();
      await page.keyboard.press('Control+End');
    }
    const word = ` word${chance.below(1_000_000)}`;
    await page.keyboard.type(word, { delay: 10 });
    words.push({ word, at: performance.now() });
  },
  'switching stories': async ({ parts }) => {
    for (const name of [/Moved about/, /Typed by hand/, /Save \d/]) {
      await parts.stories.getByRole('row', { name }).first().click({ timeout: 2000 }).catch(missingRow);
    }
  },
  'saving and tagging': async ({ page }, expected) => {
    const { story, revision } = await ask(page, 'stories.open', { id: SAVED });
    await save(page, expected, story, revision, expected.saved + 1);
  },
  'pasting pictures': async ({ page }, expected) => {
    const bytes = [...smallPng()];
    const media = await page.evaluate(
      async ([id, data]) => {
        const reply = await (window as unknown as Bridged).dateline.request('media.add', {
          id,
          name: 'a.png',
          bytes: new Uint8Array(data),
        });
        if (!reply.ok) throw new Error(reply.error.message);
        return (reply.value as AddedMedia).media;
      },
      [SAVED, bytes] as const,
    );
    expected.pictures.push(media);
  },
  'restoring versions': async ({ page }, expected, chance) => {
    const { story, revision } = await ask(page, 'stories.open', { id: SAVED });
    await save(page, expected, story, revision, expected.saved + 1);
    await ask(page, 'history.keep', { id: SAVED, name: `Save ${expected.saved}` });
    const { versions } = await ask(page, 'history.list', { id: SAVED });
    const { id: version } = chance.pick(versions);
    const old = await ask(page, 'history.read', { id: SAVED, version });
    expected.nextSaved = numberOf(old);
    await ask(page, 'history.restore', { id: SAVED, version });
    settle(expected);
  },
  'binning and restoring': async ({ page }) => {
    await ask(page, 'stories.bin', { id: MOVED });
    await ask(page, 'stories.restore', { id: MOVED });
  },
  'emptying the bin': async ({ page }) => {
    const { story } = await ask(page, 'stories.duplicate', { id: SAVED });
    await ask(page, 'stories.bin', { id: story.id });
    await ask(page, 'bin.remove', { names: [story.id] });
  },
  'backing up': async ({ page }) => {
    await ask(page, 'backup.run');
  },
  'saving the site profile': async ({ page }) => {
    const site = await ask(page, 'site.get');
    await ask(page, 'site.save', { ...site, name: `${site.name.slice(0, 20)}.` });
  },
};

/** A row that is not drawn, or gone with the window. */
function missingRow(): void {}

async function save(
  page: Page,
  expected: Expected,
  story: Story,
  base: number,
  number: number,
): Promise<void> {
  expected.nextSaved = number;
  const insert = aStory(
    SAVED,
    {},
    Array.from({ length: PARAGRAPHS }, () => sentence(number)),
  ).body;
  const fields = { ...fieldsOf(story), headline: `Save ${number}` };
  const splice = { from: 0, remove: story.body.length, insert: [...insert] };
  await ask(page, 'stories.save', { id: SAVED, base, fields, splice });
  settle(expected);
}

function settle(expected: Expected): void {
  expected.saved = expected.nextSaved ?? expected.saved;
  expected.nextSaved = null;
}

async function look(
  page: Page,
  library: string,
  expected: Expected,
  killedAt: number,
  figures: Figures,
  fault: (what: string) => void,
): Promise<void> {
  const { stories, damaged } = await ask(page, 'stories.list', { from: 0, count: 500 });
  if (damaged.length > 0)
    fault(`cannot be read: ${damaged.map(({ id, reason }) => `${id}: ${reason}`).join('; ')}`);
  for (const { id } of stories) await ask(page, 'stories.read', { id });
  lookAtTyping((await ask(page, 'stories.open', { id: TYPED })).story, expected, killedAt, figures, fault);
  lookAtSaves((await ask(page, 'stories.open', { id: SAVED })).story, expected, fault);
  const inLibrary = (await readdir(join(library, 'stories'))).includes(MOVED);
  const inBin = (await ask(page, 'bin.list')).find(({ name }) => name === MOVED);
  if (inLibrary === (inBin !== undefined))
    fault(`the story that was moved is ${inLibrary ? 'in two places' : 'nowhere'}`);
  if (inBin && inBin.damaged !== null) fault(`the story in the bin cannot be read: ${inBin.damaged}`);
  if (!inLibrary) await ask(page, 'stories.restore', { id: MOVED });
  const picture = Buffer.from(smallPng());
  for (const name of expected.pictures.splice(0)) {
    const bytes = await readFile(join(library, 'stories', SAVED, 'media', name)).catch(() => null);
    if (!bytes?.equals(picture)) fault(`the picture ${name} is ${bytes ? 'not whole' : 'gone'}`);
  }
  const history = await ask(page, 'history.list', { id: SAVED });
  for (const { file, reason } of history.damaged) fault(`the version ${file} cannot be read: ${reason}`);
  const backups = await ask(page, 'backup.list').catch(() => null);
  if (backups && backups.damaged > 0) fault(`${backups.damaged} backups are damaged`);
}

function lookAtTyping(
  story: Story,
  expected: Expected,
  killedAt: number,
  figures: Figures,
  fault: (what: string) => void,
): void {
  const now = story.body.map(blockText).join('');
  const { words } = expected;
  const all = expected.typed + words.map(({ word }) => word).join('');
  const common = commonLength(all, now);
  let length = expected.typed.length;
  const lost = words.find(({ word }) => {
    length += word.length;
    return length > common;
  });
  if (common < expected.typed.length)
    fault(`what was typed before is no longer as it was: ${now.slice(-80)}`);
  // A word that was being typed when the program was killed may have arrived in part.
  else if (common < now.length && !/^(?: ?w?o?r?d?\d*)?$/.test(now.slice(common)))
    fault(`something that nobody typed stands in the story: ${now.slice(common - 20)}`);
  if (words.length > 0) figures.typing++;
  if (lost) {
    figures.lostAny++;
    const ago = killedAt - lost.at;
    figures.mostLostMs = Math.max(figures.mostLostMs, ago);
    if (ago > LOSS_ALLOWED_MS) fault(`a word that was typed ${Math.round(ago)} ms before is lost`);
  }
  expected.typed = now;
  expected.words = [];
}

function lookAtSaves(story: Story, expected: Expected, fault: (what: string) => void): void {
  const number = numberOf(story);
  if (story.body.some((block) => blockText(block) !== sentence(number)))
    fault(`Save ${number} is a mix of two texts`);
  if (number !== expected.saved && number !== expected.nextSaved) {
    fault(
      `Save ${number} is shown, where ${expected.saved} was saved and ${expected.nextSaved ?? 'nothing'} was being saved`,
    );
  }
  expected.saved = number;
  expected.nextSaved = null;
}

function numberOf(story: Story): number {
  return Number(story.headline.replace('Save ', ''));
}

function sentence(number: number): string {
  return `Save ${number}: ministers met in Cairo and said little.`;
}

function commonLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** Asks the main process what the window itself could ask. */
async function ask<N extends RequestName>(page: Page, name: N, argument?: unknown): Promise<Replies[N]> {
  const result = await page.evaluate(
    ([asked, about]) => (window as unknown as Bridged).dateline.request(asked, about),
    [name as string, argument] as const,
  );
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
  return result.value as Replies[N];
}
