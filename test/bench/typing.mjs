import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { median, printTable, quantile, verdict } from './support/figures.mjs';
import { launch, nextFrame, storyBody } from './support/launch.mjs';
import { temporaryFolder, writeLibrary } from './support/libraries.mjs';
import { paragraphs } from './support/words.mjs';

const SIZES = [1_000, 36_000, 100_000];
const ROUNDS = 3;
const KEYS = 80;
const PAUSE_MS = 40;
const WANTED_AT_36000 = 1.2;

/**
 * Key event to the task after its frame, one key every 40 ms in the middle of the document: Dateline whole, with lists, counting
 * and saving, against bare Lexical rich text with history and a bare contenteditable, in turn in one run.
 */
export async function benchTyping(project) {
  const lexicalPage = await buildBareLexical(project);
  const contenders = [
    [
      'contenteditable',
      (words) => openBare([path.join(project, 'test/bench/bare/contenteditable')], {}, words, fillPlain),
    ],
    [
      'lexical',
      (words) =>
        openBare(
          [path.join(project, 'test/bench/bare/lexical')],
          { BENCH_LEXICAL_PAGE: lexicalPage },
          words,
          fillLexical,
        ),
    ],
    ['dateline', (words) => openDateline(project, words)],
  ];
  const p95 = {};
  const rows = [];
  for (const words of SIZES) {
    const samples = new Map(contenders.map(([name]) => [name, []]));
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, open] of contenders) samples.get(name).push(await typeInto(await open(words)));
    }
    for (const [name, rounds] of samples) {
      const high = median(rounds.map((keys) => quantile(keys, 0.95)));
      p95[`${name} ${words}`] = high;
      rows.push([
        name,
        words.toLocaleString('en'),
        median(rounds.map(median)),
        high,
        Math.max(...rounds.flat()),
      ]);
    }
  }
  printTable(
    `Key to painted frame, ms (${KEYS} keys, median of ${ROUNDS} rounds in turn)`,
    ['', 'words', 'p50', 'p95', 'worst'],
    rows,
  );
  return verdict(
    'p95 at 36,000 words against bare Lexical',
    p95['dateline 36000'] / p95['lexical 36000'],
    WANTED_AT_36000,
  );
}

async function buildBareLexical(project) {
  const outDir = temporaryFolder('lexical');
  await build({
    root: path.join(project, 'test/bench/bare/lexical'),
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome130', minify: true },
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

function fillLexical(texts) {
  window.loadParagraphs(texts);
}

async function openDateline(project, words) {
  const { app, page } = await launch([project, '--library', writeLibrary(1, words)]);
  await storyBody(page).waitFor();
  return { app, page };
}

async function typeInto({ app, page }) {
  try {
    const blocks = storyBody(page).locator(':scope > p');
    const middle = blocks.nth(Math.floor((await blocks.count()) / 2));
    await middle.scrollIntoViewIfNeeded();
    await middle.click();
    await page.evaluate(recordKeys);
    await nextFrame(page);
    for (let key = 0; key < KEYS; key++) {
      const due = performance.now() + PAUSE_MS;
      await page.keyboard.type(key % 6 === 5 ? ' ' : 'e');
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    }
    await nextFrame(page);
    const times = await page.evaluate(() => window.benchKeys);
    if (times.length !== KEYS) throw new Error(`${times.length} of ${KEYS} keys were timed`);
    return times;
  } finally {
    await app.close();
  }
}

function recordKeys() {
  window.benchKeys = [];
  addEventListener(
    'keydown',
    (event) => {
      const pressed = event.timeStamp;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.benchKeys.push(performance.now() - pressed);
        port2.postMessage(null);
      });
    },
    true,
  );
}
