import fs from 'node:fs';
import path from 'node:path';
import { changeExternally, timeSaves, untilListed, untilRead } from './search/library-in-window.mjs';
import { scrollList, timeKeys, timeOpening } from './search/list-in-window.mjs';
import { timeNativeSqlite, timeRipgrep } from './search/other-programs.mjs';
import { ms } from './support/comparison.mjs';
import { median, printTable, quantile } from './support/figures.mjs';
import { launch } from './support/launch.mjs';
import { temporaryFolder } from './support/libraries.mjs';
import { newsLibrary, newsStoryId } from './support/news-library.mjs';
import { within } from './support/within.mjs';
import { seeded } from './support/words.mjs';

const SIZES = (process.env.DATELINE_BENCH_STORIES ?? '1000,10000,100000').split(',').map(Number);
const COLD_ROUNDS = 5;
const OPENED = 15;
/** What a start beside the size of the library is in: the list itself, and a story that is opened. */
const FEW = 10;
const COLD_WANTED = 1.2;
const KEY_WANTED_MS = 50;
const OPEN_WANTED_MS = 80;
const OPEN_LATEST_MS = 150;
/** Saving in the largest library beside the smallest; what a busy disk does to one of them is in it. */
const SAVE_WANTED = 1.3;

/** More stories than this are read by other programs for whole words only: each is a look through all of them. */
const MANY = 20_000;
const MINUTE = 60_000;
const START_MS = 3 * MINUTE;

/**
 * Libraries of several sizes: how long a window takes to list them, to find in them, to open, scroll and
 * save, and to see an outside change, beside an empty library, ripgrep over the same files and SQLite's own
 * program over the same words. DATELINE_BENCH_STORIES names other sizes. Each figure is printed as soon as
 * it is there; what fails or takes too long is told and left out, and the rest is measured all the same.
 */
export async function benchSearch(project) {
  const sizes = [];
  console.log(
    'Measuring a desk takes 3 to 5 minutes for 1,000 and 10,000 stories each, half an hour for 100,000.',
  );
  for (const size of SIZES) sizes.push(await measure(project, newsLibrary(size)));
  const least = sizes[0];
  const most = sizes.at(-1);
  const row = ([name, of]) => {
    const growth = of(most) / of(least);
    return [name, ...sizes.map((one) => shown(of(one))), sizes.length > 1 ? shown(growth) : ''];
  };
  printTable(
    'A desk of 600-word stories, by their number; ms where nothing else is said',
    ['', ...sizes.map(({ size }) => String(size)), sizes.length > 1 ? 'last by first' : ''],
    FIGURES.map(row),
  );
  const heads = ['Stories', ...sizes.map(({ size }) => size.toLocaleString('en'))];
  const rows = FIGURES.map(([name, of]) => [name.trim(), ...sizes.map((one) => deskCell(of(one)))]);
  return { comparisons: comparisonsOf(least, most, sizes), desk: { heads, rows } };
}

/** A figure as the table of test/README.md shows it. */
function deskCell(value) {
  if (Number.isNaN(value)) return '-';
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 });
}

function comparisonsOf(least, most, sizes) {
  const stories = ({ size }) => `${size.toLocaleString('en')} stories`;
  const beside = (what, ours, name, theirs, wanted) => ({
    what: `${what}, ${stories(most)}`,
    dateline: ms(ours),
    beside: `${name} ${ms(theirs)}`,
    ratio: ours / theirs,
    wanted,
  });
  return [
    beside('Start to the list', median(most.cold), 'an empty library', median(most.empty), COLD_WANTED),
    beside('Start to the list', median(most.cold), `${FEW} stories`, median(most.few), COLD_WANTED),
    beside('Key to what is found, p95', quantile(most.keys, 0.95), 'wanted', KEY_WANTED_MS, 1),
    beside('A story opened, p50', median(most.opened), 'wanted', OPEN_WANTED_MS, 1),
    beside('A story opened, p95', quantile(most.opened, 0.95), 'wanted', OPEN_LATEST_MS, 1),
    beside('A save, p50', median(most.saves), stories(least), median(least.saves), SAVE_WANTED),
    ...sizes
      .filter(({ ripgrep }) => ripgrep.length > 0)
      .map((one) => ({
        what: `Key to what is found, p50, ${stories(one)}`,
        dateline: ms(median(one.keys)),
        beside: `ripgrep ${ms(median(one.ripgrep))}`,
        ratio: median(one.keys) / median(one.ripgrep),
        wanted: 1,
      })),
  ];
}

const FIGURES = [
  ['index made, stories a second', ({ rebuilt }) => rebuilt],
  ['first rows while it is made', ({ firstRows }) => firstRows],
  ['start to the list', ({ cold }) => median(cold)],
  [`  with ${FEW} stories`, ({ few }) => median(few)],
  ['  with none, and none opened', ({ empty }) => median(empty)],
  ['key to what is found, p50', ({ keys }) => median(keys)],
  ['  p95', ({ keys }) => quantile(keys, 0.95)],
  ['ripgrep, the same words, p50', ({ ripgrep }) => median(ripgrep)],
  ['  p95', ({ ripgrep }) => quantile(ripgrep, 0.95)],
  ['native SQLite, the same words, p50', ({ sqlite }) => median(sqlite)],
  ['  p95', ({ sqlite }) => quantile(sqlite, 0.95)],
  ['a story opened, p50', ({ opened }) => median(opened)],
  ['  p95', ({ opened }) => quantile(opened, 0.95)],
  ['frames dropped of 300 scrolled', ({ scrolled }) => scrolled.dropped],
  ['  of 300 standing still', ({ scrolled }) => scrolled.still],
  ['  with a row that was not there yet', ({ scrolled }) => scrolled.waiting],
  ['a jump in the list, p95', ({ scrolled }) => quantile(scrolled.jumps, 0.95)],
  ['a save, p50', ({ saves }) => median(saves)],
  ['  p95', ({ saves }) => quantile(saves, 0.95)],
  ['outside change of a new story', ({ outsideNew }) => outsideNew],
  ['outside change of an old story', ({ outsideOld }) => outsideOld],
  ['index, MB', ({ megabytes }) => megabytes],
  ['memory, MB', ({ memory }) => memory],
];

const NOTHING = {
  rebuilt: Number.NaN,
  firstRows: Number.NaN,
  cold: [],
  few: [],
  empty: [],
  keys: [],
  ripgrep: [],
  sqlite: [],
  opened: [],
  scrolled: { dropped: Number.NaN, still: Number.NaN, waiting: Number.NaN, jumps: [] },
  saves: [],
  outsideNew: Number.NaN,
  outsideOld: Number.NaN,
  megabytes: Number.NaN,
  memory: Number.NaN,
};

function shown(value) {
  return Number.isNaN(value) ? '-' : value;
}

async function measure(project, library) {
  const { folder, count: size } = library;
  const stories = path.join(folder, 'stories');
  const home = temporaryFolder('home');
  const [newest, old] = [newsStoryId(size - 1), newsStoryId(0)];
  const asTheyWere = keep(stories, [newest, old]);
  const found = { ...NOTHING, size };
  const tell = (text) => console.log(`  ${new Date().toTimeString().slice(0, 8)}  ${size} stories: ${text}`);

  async function step(name, minutes, work) {
    const began = performance.now();
    try {
      const figures = await within(minutes * MINUTE, name, Promise.resolve().then(work));
      const before = Object.fromEntries(Object.keys(figures).map((key) => [key, NOTHING[key]]));
      Object.assign(found, figures);
      const isNew = ([, of]) => !Number.isNaN(of(found)) && Number.isNaN(of({ ...found, ...before }));
      const values = FIGURES.filter(isNew)
        .map(([label, of]) => `${label.trim()} ${of(found).toFixed(1)}`)
        .join('; ');
      tell(`${name}, ${Math.round((performance.now() - began) / 1000)} s. ${values}`);
    } catch (error) {
      tell(`${name} FAILED: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    }
  }

  try {
    await step('index made', 5 + size / 5000, async () => {
      for (const cache of cachesOf(folder)) fs.rmSync(cache, { recursive: true });
      const built = performance.now();
      let firstRows = 0;
      let through = 0;
      await withWindow(project, folder, home, async (page, _app, spawned) => {
        await page.getByRole('grid').getByRole('row').first().waitFor({ timeout: START_MS });
        firstRows = performance.now() - spawned;
        await page.evaluate(untilListed, size);
        through = performance.now();
        // What is kept for the next start is on the disk a moment after the look through all.
        await untilRead(page);
      });
      return { firstRows, rebuilt: size / ((through - built) / 1000) };
    });
    await step('cold starts', 10, () => coldStarts(project, folder, home));
    await withWindow(project, folder, home, async (page, app) => {
      const random = seeded(7);
      await step('the first look', 5, async () => {
        await untilRead(page);
        return { memory: await memoryOf(app) };
      });
      await step('keys', 5, async () => ({ keys: await timeKeys(page, textsOf(library)) }));
      await step('scrolling', 3, async () => ({ scrolled: await scrollList(page, random) }));
      await step('opening', 3, async () => ({
        opened: await timeOpening(page, Array.from({ length: OPENED }, random)),
      }));
      await step('saves', 1, async () => ({ saves: await page.evaluate(timeSaves, newest) }));
      await step('a change outside', 1, async () => ({
        outsideNew: await changeExternally(page, path.join(stories, newest)),
      }));
      await step('a change outside, of an old story', 6, async () => ({
        outsideOld: await changeExternally(page, path.join(stories, old)),
      }));
    }).catch((error) => tell(`the window failed: ${error.message.split('\n')[0]}`));
    const words = wordsOf(library);
    const beginnings = words.flatMap((word) => [word.slice(0, 2), word.slice(0, 3), word]);
    await step('the file', 1, () => ({ megabytes: indexMegabytes(folder) }));
    await step('ripgrep', 15, () => ({
      ripgrep: timeRipgrep(stories, size > MANY ? words : beginnings),
    }));
    await step('native SQLite', 30, () => ({ sqlite: timeNativeSqlite(folder, beginnings) }));
    return found;
  } finally {
    asTheyWere.putBack();
  }
}

/** The next run finds the stories that this one writes as they were. */
function keep(stories, ids) {
  const texts = new Map(ids.map((id) => [id, fs.readFileSync(path.join(stories, id, 'story.json'))]));
  return {
    putBack() {
      for (const [id, text] of texts) {
        fs.rmSync(path.join(stories, id, 'history'), { recursive: true, force: true });
        fs.writeFileSync(path.join(stories, id, 'story.json'), text);
      }
    },
  };
}

/** The folders that say that they are the cache of this library; one, once it has been open. */
function cachesOf(library) {
  const folder = process.env.DATELINE_LIBRARY_CACHE ?? '';
  const isOf = (cache) =>
    JSON.parse(fs.readFileSync(path.join(cache, 'library.json'), 'utf8')).library ===
    fs.realpathSync(library);
  return fs
    .readdirSync(folder)
    .map((name) => path.join(folder, name))
    .filter((cache) => fs.statSync(cache).isDirectory() && isOf(cache));
}

function indexMegabytes(library) {
  return fs.statSync(path.join(cachesOf(library)[0], 'index.sqlite')).size / 1e6;
}

function wordsOf({ common, middling, rare }) {
  return [...common, ...middling, ...rare];
}

/** As a person types them: words, two of them, a phrase, and what is asked of the fields. */
function textsOf(library) {
  const { common, middling } = library;
  return [
    ...wordsOf(library),
    ...common.map((word, nth) => `${word} ${middling[nth]}`),
    `"${common[0]} ${common[1]}"`,
    'tag:Beirut status:ready',
    `section:Culture ${middling[0]}`,
    `${common[0]} after:2026-01`,
    `${common[0]} -${middling[0]}`,
  ];
}

/**
 * From spawning to the list, of the library, of one with few stories and of an empty one in turn; the first
 * of each is not counted.
 */
async function coldStarts(project, folder, home) {
  const started = [
    { times: [], folder: newsLibrary(0).folder, home: temporaryFolder('home') },
    { times: [], folder: newsLibrary(FEW).folder, home: temporaryFolder('home') },
    { times: [], folder, home },
  ];
  for (let round = 0; round <= COLD_ROUNDS; round++) {
    for (const one of started) {
      const time = await withWindow(project, one.folder, one.home, async (page, _app, spawned) => {
        const row = page.getByRole('grid').getByRole('row').first();
        await row.or(page.getByText('no stories yet')).waitFor({ timeout: START_MS });
        return performance.now() - spawned;
      });
      if (round > 0) one.times.push(time);
    }
  }
  const [empty, few, cold] = started.map(({ times }) => times);
  return { empty, few, cold };
}

async function withWindow(project, folder, home, work) {
  const { app, page, spawned } = await launch([project, '--library', folder], {}, home);
  try {
    return await work(page, app, spawned);
  } finally {
    await within(MINUTE, 'Closing', app.close()).catch(() => app.process().kill('SIGKILL'));
  }
}

function memoryOf(app) {
  return app.evaluate(({ app: running }) =>
    running.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize / 1024, 0),
  );
}
