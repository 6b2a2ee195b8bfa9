import path from 'node:path';
import { build } from 'vite';
import { ms } from './support/comparison.mjs';
import { median, printTable, quantile } from './support/figures.mjs';
import { launch, storyBody } from './support/launch.mjs';
import { temporaryFolder, writeLibrary } from './support/libraries.mjs';
import { KEY_COUNT, typeKeys } from './support/type-keys.mjs';
import { paragraphs } from './support/words.mjs';

const SIZES = [1_000, 36_000, 100_000];
const ROUNDS = 3;
const EDITORS = ['lexical', 'prosemirror', 'tiptap'];
const WANTED_LENGTH = 1.5;

/**
 * Key event to the task after its frame, one key every 40 ms in the middle of the document: Dateline whole,
 * with lists, counting, checking and saving, against a bare contenteditable and the bare editors of the
 * field with their history, in turn in one run.
 * @returns {Promise<import('./support/comparison.mjs').BenchResult>}
 */
export async function benchTyping(project) {
  const bare = path.join(project, 'test/bench/bare');
  const pages = await buildEditors(path.join(bare, 'editors'));
  const contenders = [
    ['contenteditable', (words) => openBare([path.join(bare, 'contenteditable')], {}, words, fillPlain)],
    ...EDITORS.map((name) => [
      name,
      (words) =>
        openBare(
          [path.join(bare, 'editors')],
          { BENCH_PAGE: path.join(pages, name, 'index.html') },
          words,
          fillEditor,
        ),
    ]),
    ['dateline', (words) => openDateline(project, words)],
  ];
  const p50 = {};
  const p95 = {};
  const rows = [];
  for (const words of SIZES) {
    const samples = new Map(contenders.map(([name]) => [name, []]));
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, open] of contenders) samples.get(name).push(await typeInto(await open(words)));
    }
    for (const [name, rounds] of samples) {
      const high = median(rounds.map((keys) => quantile(keys, 0.95)));
      const middle = median(rounds.map(median));
      p50[`${name} ${words}`] = middle;
      p95[`${name} ${words}`] = high;
      rows.push([name, words.toLocaleString('en'), middle, high, Math.max(...rounds.flat())]);
    }
  }
  printTable(
    `Key to painted frame, ms (${KEY_COUNT} keys, median of ${ROUNDS} rounds in turn)`,
    ['', 'words', 'p50', 'p95', 'worst'],
    rows,
  );
  return { comparisons: comparisonsOf(p50, p95) };
}

/** What is told of typing; both by contender and number of words. */
function comparisonsOf(p50, p95) {
  const bare = ['contenteditable', ...EDITORS];
  const best = bare.toSorted((a, b) => p95[`${a} 36000`] - p95[`${b} 36000`])[0];
  const beside = (what, words, times, other, wanted) => {
    const [ours, theirs] = [times[`dateline ${words}`], times[`${other} ${words}`]];
    return { what, dateline: ms(ours), beside: `bare ${other} ${ms(theirs)}`, ratio: ours / theirs, wanted };
  };
  const [long, short] = [p95['dateline 100000'], p95['dateline 1000']];
  return [
    beside('Key to painted frame, p95, 1,000 words', 1000, p95, 'contenteditable', null),
    beside('Key to painted frame, p95, 36,000 words', 36_000, p95, best, 1),
    beside('Key to painted frame, p95, 100,000 words', 100_000, p95, 'contenteditable', 1),
    beside('Key to painted frame, p50, 100,000 words', 100_000, p50, 'contenteditable', null),
    {
      what: 'Key to painted frame, p95, 100,000 words',
      dateline: ms(long),
      beside: `at 1,000 words ${ms(short)}`,
      ratio: long / short,
      wanted: WANTED_LENGTH,
    },
  ];
}

async function buildEditors(root) {
  const outDir = temporaryFolder('editors');
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      rolldownOptions: { input: EDITORS.map((name) => path.join(root, name, 'index.html')) },
    },
  });
  return outDir;
}

async function openBare(args, env, words, fill) {
  const { app, page } = await launch(args, env);
  await page.waitForLoadState('load');
  await page.evaluate(fill, paragraphs(words));
  return { app, page };
}

function fillPlain(texts) {
  const editor = document.getElementById('editor');
  editor.replaceChildren(
    ...texts.map((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      return paragraph;
    }),
  );
}

function fillEditor(texts) {
  window.loadParagraphs(texts);
}

async function openDateline(project, words) {
  const { app, page } = await launch([project, '--library', writeLibrary(1, words)]);
  await storyBody(page).waitFor();
  return { app, page };
}

async function typeInto({ app, page }) {
  try {
    return await typeKeys(page);
  } finally {
    await app.close();
  }
}
