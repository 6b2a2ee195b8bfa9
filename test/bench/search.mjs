import fs from 'node:fs';
import path from 'node:path';
import { changeOutside, timeSaves, untilListed, untilRead } from './search/library-in-window.mjs';
import { scrollList, timeKeys, timeOpening } from './search/list-in-window.mjs';
import { timeNativeSqlite, timeRipgrep } from './search/other-programs.mjs';
import { median, printTable, quantile, verdict } from './support/figures.mjs';
import { launch } from './support/launch.mjs';
import { temporaryFolder } from './support/libraries.mjs';
import { newsLibrary, newsStoryId } from './support/news-library.mjs';
import { seeded } from './support/words.mjs';

const SIZES = (process.env.DATELINE_BENCH_STORIES ?? '1000,10000,100000').split(',').map(Number);
const COLD_ROUNDS = 5;
const OPENED = 15;
/** What a start beside the size of the library is in: the list itself, and a story that is opened. */
const FEW = 10;
const COLD_WANTED = 1.2;
const KEY_WANTED_MS = 50;
const OPEN_WANTED_MS = 80;
/** Saving in the largest library beside the smallest; what a busy disk does to one of them is in it. */
const SAVE_WANTED = 1.3;

/**
 * Libraries of several sizes: how long a window takes to list them, to find in them, to open, scroll and save, and to see an outside change, beside an
 * empty library, ripgrep over the same files and SQLite's own program over the same words. DATELINE_BENCH_STORIES names other sizes.
 */
export async function benchSearch(project) {
  const sizes = [];
  console.log('Measuring a desk takes some minutes for each size.');
  for (const size of SIZES) sizes.push(await measure(project, newsLibrary(size)));
  const row = (figure, of) => [figure, ...sizes.map((size) => of(size) ?? 'not installed')];
  printTable(
    'A desk of 600-word stories, by their number; ms where nothing else is said',
    ['', ...sizes.map(({ size }) => String(size))],
    [
      row('index made, stories a second', ({ rebuilt }) => rebuilt),
      row('first rows while it is made', ({ firstRows }) => firstRows),
      row('start to the list', ({ cold }) => median(cold)),
      row(`  with ${FEW} stories`, ({ few }) => median(few)),
      row('  with none, and none opened', ({ empty }) => median(empty)),
      row('key to what is found, p50', ({ keys }) => median(keys)),
      row('  p95', ({ keys }) => quantile(keys, 0.95)),
      row('ripgrep, the same words, p50', ({ ripgrep }) => ripgrep && median(ripgrep)),
      row('  p95', ({ ripgrep }) => ripgrep && quantile(ripgrep, 0.95)),
      row('native SQLite, the same words, p50', ({ sqlite }) => sqlite && median(sqlite)),
      row('  p95', ({ sqlite }) => sqlite && quantile(sqlite, 0.95)),
      row('a story opened, p50', ({ opened }) => median(opened)),
      row('  p95', ({ opened }) => quantile(opened, 0.95)),
      row('frames dropped of 300 scrolled', ({ scrolled }) => scrolled.dropped),
      row('  of 300 standing still', ({ scrolled }) => scrolled.still),
      row('  with a row that was not there yet', ({ scrolled }) => scrolled.waiting),
      row('a jump in the list, p95', ({ scrolled }) => quantile(scrolled.jumps, 0.95)),
      row('a save, p50', ({ saves }) => median(saves)),
      row('  p95', ({ saves }) => quantile(saves, 0.95)),
      row('outside change of a new story', ({ outsideNew }) => outsideNew),
      row('outside change of an old story', ({ outsideOld }) => outsideOld),
      row('index, MB', ({ megabytes }) => megabytes),
      row('memory, MB', ({ memory }) => memory),
    ],
  );
  const least = sizes[0];
  const most = sizes.at(-1);
  return [
    verdict(`start with ${most.size} beside none`, median(most.cold) / median(most.empty), COLD_WANTED),
    verdict(`start with ${most.size} beside ${FEW}`, median(most.cold) / median(most.few), COLD_WANTED),
    verdict(
      `key to what is found, p95, to ${KEY_WANTED_MS} ms`,
      quantile(most.keys, 0.95) / KEY_WANTED_MS,
      1,
    ),
    ...sizes.flatMap(({ size, keys, ripgrep }) =>
      ripgrep === null
        ? []
        : [verdict(`finding in ${size} beside ripgrep`, median(keys) / median(ripgrep), 1)],
    ),
    verdict(`a story opened, p50, to ${OPEN_WANTED_MS} ms`, median(most.opened) / OPEN_WANTED_MS, 1),
    verdict(
      `a save in ${most.size} beside ${least.size}`,
      median(most.saves) / median(least.saves),
      SAVE_WANTED,
    ),
  ].every(Boolean);
}

async function measure(project, library) {
  const { folder, count: size } = library;
  const index = path.join(folder, '.dateline', 'index.sqlite');
  const stories = path.join(folder, 'stories');
  const home = temporaryFolder('home');
  fs.rmSync(path.dirname(index), { recursive: true, force: true });
  const [newest, old] = [newsStoryId(size - 1), newsStoryId(0)];
  const asTheyWere = keep(stories, [newest, old]);
  try {
    const built = performance.now();
    let firstRows = 0;
    await withWindow(project, folder, home, async (page, _app, spawned) => {
      await page.getByRole('grid').getByRole('row').first().waitFor({ timeout: 120_000 });
      firstRows = performance.now() - spawned;
      await page.evaluate(untilListed, size);
    });
    const rebuilt = size / ((performance.now() - built) / 1000);
    const starts = await coldStarts(project, folder, home);
    const inWindow = await withWindow(project, folder, home, async (page, app) => {
      await untilRead(page);
      const random = seeded(7);
      const memory = await memoryOf(app);
      const keys = await timeKeys(page, textsOf(library));
      const scrolled = await scrollList(page, random);
      const opened = await timeOpening(page, Array.from({ length: OPENED }, random));
      const saves = await page.evaluate(timeSaves, newest);
      const outsideNew = await changeOutside(page, path.join(stories, newest));
      const outsideOld = await changeOutside(page, path.join(stories, old));
      console.log(`  ${size} stories: the window is through`);
      return { memory, keys, scrolled, opened, saves, outsideNew, outsideOld };
    });
    const beginnings = wordsOf(library).flatMap((word) => [word.slice(0, 2), word.slice(0, 3), word]);
    return {
      size,
      rebuilt,
      firstRows,
      ...starts,
      ...inWindow,
      megabytes: fs.statSync(index).size / 1e6,
      ripgrep: timeRipgrep(stories, beginnings),
      sqlite: timeNativeSqlite(stories, beginnings),
    };
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

/** From spawning to the list, of the library, of one with few stories and of an empty one in turn; the first of each is not counted. */
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
        await row.or(page.getByText('no stories yet')).waitFor({ timeout: 120_000 });
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
    await app.close();
  }
}

function memoryOf(app) {
  return app.evaluate(({ app: running }) =>
    running.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize / 1024, 0),
  );
}
