import fs from 'node:fs';
import path from 'node:path';

/** Longer than a window waits before it looks through a long library. */
const CALM_MS = 4500;
const LONGEST_MS = 300_000;

/** Runs in the window. */
export async function untilListed(wanted) {
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

/** Until the first look through the library after a start is over, which has a line above the list. */
export async function untilRead(page) {
  const line = page.getByRole('progressbar', { name: 'Reading the library' });
  let calmSince = performance.now();
  while (performance.now() - calmSince < CALM_MS) {
    if ((await line.count()) > 0) calmSince = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Runs in the window. */
export async function timeSaves(id) {
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

/**
 * From the change that another program makes to a story to the row that shows it, in ms; infinite where
 * nobody would wait for it.
 */
export async function changeExternally(page, folder) {
  // What changed last stands first.
  await page.getByRole('grid').evaluate((list) => {
    list.scrollTop = 0;
  });
  const file = path.join(folder, 'story.json');
  const story = JSON.parse(fs.readFileSync(file, 'utf8'));
  const headline = `Changed outside ${process.hrtime.bigint()}`;
  fs.writeFileSync(`${file}.new`, JSON.stringify({ ...story, headline, modified: new Date().toISOString() }));
  const began = performance.now();
  fs.renameSync(`${file}.new`, file);
  const row = page.getByRole('row', { name: headline });
  const isShown = await row.waitFor({ timeout: LONGEST_MS }).then(
    () => true,
    () => false,
  );
  return isShown ? performance.now() - began : Number.POSITIVE_INFINITY;
}
