import fs from 'node:fs';
import path from 'node:path';
import { ms } from './support/comparison.mjs';
import { median, printTable, quantile } from './support/figures.mjs';
import { launch, nextFrame, storyBody } from './support/launch.mjs';
import { writeLibrary } from './support/libraries.mjs';
import { typeKeys } from './support/type-keys.mjs';

const WORDS = 36_000;
const ROUNDS = 5;
/** What two runs of the same differ by on a quiet machine. */
const NOISE = 1.15;

/**
 * Keys in a story of 36,000 words with nothing marked, and with misspellings, long sentences and the hits
 * of a search marked.
 * @returns {Promise<import('./support/comparison.mjs').BenchResult>}
 */
export async function benchMarks(project) {
  const library = withMistakes(writeLibrary(1, WORDS));
  const bare = [];
  const marked = [];
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await typeInto(project, library, false));
    marked.push(await typeInto(project, library, true));
  }
  const row = (name, rounds) => [
    name,
    median(rounds.map(median)),
    median(rounds.map((keys) => quantile(keys, 0.95))),
    Math.max(...rounds.flat()),
  ];
  const rows = [row('nothing marked', bare), row('spelling, long sentences and find marked', marked)];
  printTable(
    `Key to painted frame at ${WORDS.toLocaleString('en')} words, ms (median of ${ROUNDS} rounds in turn)`,
    ['', 'p50', 'p95', 'worst'],
    rows,
  );
  const [[, , none], [, , all]] = rows;
  const what = 'Key, p95, 36,000 words, spelling, long sentences and find marked';
  const beside = `nothing marked ${ms(none)}`;
  return { comparisons: [{ what, dateline: ms(all), beside, ratio: all / none, wanted: NOISE }] };
}

/** One word in about a hundred and eighty is misspelled, and as many are still to come. */
function withMistakes(library) {
  for (const entry of fs.readdirSync(path.join(library, 'stories'))) {
    const file = path.join(library, 'stories', entry, 'story.json');
    const text = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, text.replaceAll(' the ', ' teh ').replaceAll(' drought ', ' TK '));
  }
  return library;
}

async function typeInto(project, library, isMarked) {
  const { app, page } = await launch([project, '--library', library]);
  try {
    await storyBody(page).waitFor();
    await page.evaluate(
      (on) => window.dateline.request('preferences.set', { spelling: on, readability: on }),
      isMarked,
    );
    await page.reload();
    await storyBody(page).waitFor();
    if (isMarked) await markAll(page);
    await nextFrame(page);
    return await typeKeys(page);
  } finally {
    await app.close();
  }
}

async function markAll(page) {
  await storyBody(page).click();
  await page.keyboard.press('Control+f');
  await page
    .getByRole('search', { name: 'Find in the story' })
    .getByRole('textbox', { name: 'Find' })
    .fill('and');
  await page.waitForFunction(() =>
    ['find', 'spelling', 'tk', 'long-sentence'].every((name) => (CSS.highlights.get(name)?.size ?? 0) > 0),
  );
}
