import { ms } from './support/comparison.mjs';
import { median, printTable, quantile } from './support/figures.mjs';
import { launch, nextFrame, storyBody } from './support/launch.mjs';
import { writeLibrary } from './support/libraries.mjs';
import { typeKeys } from './support/type-keys.mjs';
import { wordHtml } from './support/word-html.mjs';

const ROUNDS = 3;
const OPEN_WITHIN_MS = 1500;
const PASTE_WITHIN_MS = 1000;
const PASTED_BYTES = 500_000;
/** Typing after the paste beside typing in as long a story that was opened. */
const WANTED_AFTER_PASTE = 1.2;

/**
 * What is long: a story of 100,000 words from the list to its caret, and 500 kB of Word's clipboard from
 * the key to its frame.
 * @returns {Promise<import('./support/comparison.mjs').BenchResult>}
 */
export async function benchLarge(project) {
  const opened = [];
  const pasted = [];
  const after = [];
  const before = [];
  const html = wordHtml(PASTED_BYTES);
  const words = html.paragraphs * html.wordsPerParagraph;
  for (let round = 0; round < ROUNDS; round++) {
    opened.push(await openToCaret(project));
    const paste = await pasteWord(project, html);
    pasted.push(paste.ms);
    after.push(quantile(paste.keys, 0.95));
    before.push(quantile(await typeIntoOpened(project, words), 0.95));
  }
  printTable(
    `Long stories, ms (median and worst of ${ROUNDS} rounds)`,
    ['', 'median', 'worst'],
    [
      ['100,000 words, from the list to the caret', median(opened), Math.max(...opened)],
      [`${PASTED_BYTES / 1000} kB of Word pasted, key to frame`, median(pasted), Math.max(...pasted)],
      ['a key after that, p95', median(after), Math.max(...after)],
      ['a key in as long a story that was opened, p95', median(before), Math.max(...before)],
    ],
  );
  const within = (what, times, most) => ({
    what,
    dateline: ms(median(times)),
    beside: `wanted ${ms(most)}`,
    ratio: median(times) / most,
    wanted: 1,
  });
  return {
    comparisons: [
      within('100,000 words, from the list to the caret', opened, OPEN_WITHIN_MS),
      within('500 kB of Word pasted, to its frame', pasted, PASTE_WITHIN_MS),
      {
        what: 'Key, p95, after that paste',
        dateline: ms(median(after)),
        beside: `as long a story, opened ${ms(median(before))}`,
        ratio: median(after) / median(before),
        wanted: WANTED_AFTER_PASTE,
      },
    ],
  };
}

async function openToCaret(project) {
  const folder = writeLibrary(2, (index) => (index === 0 ? 100_000 : 600));
  const { app, page } = await launch([project, '--library', folder]);
  try {
    const rows = page.getByRole('region', { name: 'Stories' });
    await rows.getByText('Bench story number 1').first().click();
    await storyBody(page).waitFor();
    await page.waitForFunction(() => document.querySelectorAll('[aria-label="Story body"] > p').length < 100);
    const row = await rows.getByText('Bench story number 0').first().boundingBox();
    if (!row) throw new Error('The long story is not in the list');
    await page.evaluate(watchForLongBody);
    await page.mouse.click(row.x + 10, row.y + row.height / 2);
    const ms = await page.evaluate(() => window.benchOpened);
    return ms;
  } finally {
    await app.close();
  }
}

/** From the press of the mouse to the frame after the body is there and holds the caret. */
function watchForLongBody() {
  window.benchOpened = new Promise((resolve) => {
    addEventListener(
      'pointerdown',
      (event) => {
        const pressed = event.timeStamp;
        const look = () => {
          const body = document.querySelector('[aria-label="Story body"]');
          if (!body || body.children.length < 1000) {
            requestAnimationFrame(look);
            return;
          }
          body.focus();
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - pressed)));
        };
        look();
      },
      { capture: true, once: true },
    );
  });
}

async function pasteWord(project, { html, paragraphs: count }) {
  const { app, page } = await launch([project, '--library', writeLibrary(1, 36)]);
  try {
    await storyBody(page).click();
    await app.evaluate(({ clipboard }, text) => clipboard.write({ html: text, text: 'pasted' }), html);
    await page.evaluate(watchForPaste, count);
    await page.keyboard.press('ControlOrMeta+v');
    const ms = await page.evaluate(() => window.benchPasted);
    return { ms, keys: await typeKeys(page) };
  } finally {
    await app.close();
  }
}

function watchForPaste(count) {
  window.benchPasted = new Promise((resolve) => {
    addEventListener(
      'paste',
      (event) => {
        const pressed = event.timeStamp;
        const look = () => {
          const body = document.querySelector('[aria-label="Story body"]');
          if (body.children.length < count) requestAnimationFrame(look);
          else requestAnimationFrame(() => resolve(performance.now() - pressed));
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  });
}

async function typeIntoOpened(project, words) {
  const { app, page } = await launch([project, '--library', writeLibrary(1, words)]);
  try {
    await storyBody(page).waitFor();
    await nextFrame(page);
    return await typeKeys(page);
  } finally {
    await app.close();
  }
}
