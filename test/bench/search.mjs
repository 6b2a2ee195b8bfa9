import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { median, printTable, quantile, verdict } from './support/figures.mjs';
import { launch } from './support/launch.mjs';
import { temporaryFolder } from './support/libraries.mjs';
import { writeNewsLibrary } from './support/news-library.mjs';

const SIZES = (process.env.DATELINE_BENCH_STORIES ?? '1000,10000,100000').split(',').map(Number);
const COLD_WANTED = 1.2;
const SEARCH_WANTED_MS = 50;
const ROUNDS = 3;

/**
 * Libraries of several sizes: how long a window takes to list them, to find in them, to see an outside change and to save, beside ripgrep over the same
 * files and SQLite's own program over the same words. DATELINE_BENCH_STORIES names other sizes.
 */
export async function benchSearch(project) {
  const empty = await coldStart(project, writeNewsLibrary(0).folder);
  const rows = [];
  let holds = true;
  for (const size of SIZES) {
    const library = writeNewsLibrary(size);
    const measured = await measure(project, library, size);
    const outside = beside(library);
    rows.push([size, ...measured.figures, outside.ripgrep, outside.sqlite]);
    if (size === Math.max(...SIZES)) {
      holds =
        verdict(`cold start of ${size} against an empty library`, measured.cold / empty, COLD_WANTED) &&
        holds;
      holds =
        verdict(`search p95 against ${SEARCH_WANTED_MS} ms`, measured.p95 / SEARCH_WANTED_MS, 1) && holds;
    }
    fs.rmSync(library.folder, { recursive: true, force: true });
  }
  printTable(
    `Finding in libraries of 600-word stories; an empty one lists in ${empty.toFixed(0)} ms`,
    [
      'stories',
      'rebuild/s',
      'list ms',
      'search p50',
      'p95',
      'save p50',
      'outside ms',
      'index MB',
      'memory MB',
      'ripgrep p50',
      'sqlite3 p50',
    ],
    rows,
  );
  return holds;
}

async function measure(project, library, size) {
  const index = path.join(library.folder, '.dateline', 'index.sqlite');
  const home = temporaryFolder('home');
  const built = performance.now();
  await withWindow(project, library.folder, home, (page) => page.evaluate(untilListed, size));
  const rebuild = size / ((performance.now() - built) / 1000);
  const cold = await coldStart(project, library.folder, home);
  return withWindow(project, library.folder, home, async (page, app) => {
    await page.getByRole('grid').waitFor();
    const queries = queriesOf(library);
    const times = await page.evaluate(timeSearches, { queries, rounds: ROUNDS });
    const saves = await page.evaluate(timeSaves, `news-${String(size - 1).padStart(7, '0')}`);
    const outside = await outsideChange(page, library.folder, size);
    const memory = await app.evaluate(({ app: electron }) =>
      electron.getAppMetrics().reduce((sum, { memory: used }) => sum + used.workingSetSize / 1024, 0),
    );
    const p95 = quantile(times, 0.95);
    const megabytes = fs.statSync(index).size / 1e6;
    const figures = [rebuild, cold, median(times), p95, median(saves), outside, megabytes, memory];
    return { figures, cold, p95 };
  });
}

/** Runs in the window. */
async function untilListed(wanted) {
  const arrangement = { sort: 'changed', descending: true, group: 'none' };
  for (;;) {
    const reply = await window.dateline.request('stories.list', {
      from: 0,
      count: 1,
      arrangement,
      filter: '',
    });
    if (!reply.ok) throw new Error(reply.error.message);
    const { total, damaged } = reply.value;
    if (damaged.length > 0) throw new Error(`${damaged[0].id} is damaged: ${damaged[0].reason}`);
    if (total === wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** As a person types them: every beginning of a word from its second letter on, two words, a phrase, filters. */
function queriesOf({ common, middling, rare }) {
  const typed = [...common, ...middling, ...rare].flatMap((word) =>
    Array.from({ length: Math.max(1, word.length - 1) }, (_, i) => word.slice(0, i + 2)),
  );
  const pairs = common.map((word, i) => `${word} ${middling[i]} `);
  return [
    ...typed,
    ...pairs,
    `"${common[0]} ${common[1]}"`,
    'tag:Beirut status:ready',
    `section:Culture ${middling[0]}`,
    `${common[0]} after:2026-01`,
    `${common[0]} -${middling[0]} `,
  ];
}

/** Runs in the window. */
async function timeSearches({ queries, rounds }) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    for (const text of queries) {
      const began = performance.now();
      const reply = await window.dateline.request('stories.search', { text });
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (!reply.ok || reply.value.problem) throw new Error(`The search for ${text} failed`);
      times.push(performance.now() - began);
    }
  }
  return times;
}

/** Runs in the window. */
async function timeSaves(id) {
  const opened = await window.dateline.request('stories.open', { id });
  if (!opened.ok) throw new Error(opened.error.message);
  let { revision } = opened.value;
  const times = [];
  for (let nth = 0; nth < 20; nth++) {
    const insert = [{ type: 'paragraph', children: [{ type: 'text', text: `Save number ${nth}` }] }];
    const began = performance.now();
    const saved = await window.dateline.request('stories.save', {
      id,
      base: revision,
      splice: { from: 0, remove: 1, insert },
    });
    if (!saved.ok) throw new Error(saved.error.message);
    times.push(performance.now() - began);
    revision = saved.value.revision;
  }
  return times;
}

/** From the change on the disk to the row that shows it. */
async function outsideChange(page, folder, size) {
  const file = path.join(folder, 'stories', `news-${String(size - 2).padStart(7, '0')}`, 'story.json');
  const story = JSON.parse(fs.readFileSync(file, 'utf8'));
  const changed = { ...story, headline: 'Changed outside', modified: new Date().toISOString() };
  fs.writeFileSync(`${file}.new`, JSON.stringify(changed));
  const began = performance.now();
  fs.renameSync(`${file}.new`, file);
  await page.getByRole('row', { name: /Changed outside/ }).waitFor({ timeout: 120_000 });
  return performance.now() - began;
}

/** From spawning to the list, the middle of three. */
async function coldStart(project, folder, home = temporaryFolder('home')) {
  const times = [];
  for (let round = 0; round < ROUNDS + 1; round++) {
    const time = await withWindow(project, folder, home, async (page, _app, spawned) => {
      await page.getByRole('region', { name: 'Stories' }).getByRole('heading').waitFor();
      await page.getByRole('grid').or(page.getByText('no stories yet')).first().waitFor();
      return performance.now() - spawned;
    });
    if (round > 0) times.push(time);
  }
  return median(times);
}

async function withWindow(project, folder, home, work) {
  const { app, page, spawned } = await launch([project, '--library', folder], {}, home);
  try {
    await page.getByRole('region', { name: 'Stories' }).waitFor();
    return await work(page, app, spawned);
  } finally {
    await app.close();
  }
}

/** The same words with other programs, in milliseconds; says so where one is not installed. */
function beside({ folder, common, middling, rare }) {
  const words = [...common, ...middling, ...rare];
  const stories = path.join(folder, 'stories');
  const ripgrep = hasProgram('rg')
    ? median(words.map((word) => timed(() => spawnSync('rg', ['-l', '-i', '-F', word, stories]))))
    : 'not installed';
  return { ripgrep, sqlite: hasProgram('sqlite3') ? nativeSearch(stories, words) : 'not installed' };
}

function nativeSearch(stories, words) {
  const file = path.join(temporaryFolder('sqlite'), 'native.sqlite');
  const script = fs.openSync(`${file}.sql`, 'w');
  fs.writeSync(script, 'CREATE VIRTUAL TABLE words USING fts5(body, prefix="1 2 3"); BEGIN;\n');
  for (const id of fs.readdirSync(stories)) {
    const story = JSON.parse(fs.readFileSync(path.join(stories, id, 'story.json'), 'utf8'));
    const text = [story.headline, ...story.body.map((block) => block.children[0].text)].join(' ');
    fs.writeSync(script, `INSERT INTO words (body) VALUES ('${text.replaceAll("'", "''")}');\n`);
  }
  fs.writeSync(script, 'COMMIT;\n');
  fs.closeSync(script);
  run(file, fs.readFileSync(`${file}.sql`));
  const queries = words.map(
    (word) =>
      `SELECT rowid, snippet(words, 0, '', '', '', 20) FROM words WHERE words MATCH '"${word}"' ORDER BY rank LIMIT 50;`,
  );
  const answer = run(file, `.timer on\n${queries.join('\n')}`);
  return median([...answer.matchAll(/real (\d+\.\d+)/g)].map(([, seconds]) => Number(seconds) * 1000));
}

function run(file, input) {
  const { status, stdout, stderr } = spawnSync('sqlite3', [file], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(`sqlite3 failed: ${stderr}`);
  return stdout;
}

function hasProgram(name) {
  return spawnSync(name, ['--version']).status === 0;
}

function timed(work) {
  const began = performance.now();
  work();
  return performance.now() - began;
}
