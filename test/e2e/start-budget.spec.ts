import path from 'node:path';
import { expect } from '@playwright/test';
import { aStory } from './support/a-story.ts';
import { PROJECT_ROOT } from './support/project-root.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

interface StartCounts {
  /** What the window's scheme was asked for, in order. */
  readonly served: readonly { readonly address: string; readonly bytes: number }[];
  /** Names of the requests over the bridge, in order. */
  readonly requests: readonly string[];
  /** Paths of the files that were opened, in order. */
  readonly read: readonly string[];
  /** The story can be written in, and the list is asked for. */
  readonly isOver: boolean;
}

/** Counted on 30 November 2026: 5 files, 1,314 kB of scripts, 2 requests, 4 files of the library. */
const BUDGET = { files: 6, scriptBytes: 1_400_000, requests: 3, filesOfLibrary: 5 };

const COUNTER = path.join(PROJECT_ROOT, 'test/e2e/support/count-start.cjs');

test('a start asks for no more than its budget before the story can be written in', async ({
  launch,
  temp,
}) => {
  const folder = await temp.make('library');
  const stories = Array.from({ length: 12 }, (_, i) =>
    aStory(`story-00${10 + i}`, { headline: `Talks resume ${i}` }, ['The delegations met.']),
  );
  const library = await writeLibrary(folder, { stories });
  // The first start of a library makes its index, and remembers the story.
  const first = await launch({ library });
  await expect(first.parts.body).toHaveText('The delegations met.');
  await first.close();

  const desk = await launch({ library, chromiumArgs: ['-r', COUNTER] });
  await expect(desk.parts.body).toHaveText('The delegations met.');
  const counted = async () =>
    (await desk.app.evaluate(
      () => (globalThis as unknown as { startCounts: unknown }).startCounts,
    )) as StartCounts;
  await expect.poll(async () => (await counted()).isOver).toBe(true);
  const counts = await counted();
  const served = counts.served.map(({ address, bytes }) => ({ file: path.basename(address), bytes }));
  const scripts = served.filter(({ file }) => file.endsWith('.js'));
  const inLibrary = counts.read.filter((file) => file.startsWith(folder));

  // The page, its one script, its one style and two fonts come first and need nothing else.
  expect(served.slice(0, 5).map(({ file }) => path.extname(file))).toEqual(
    expect.arrayContaining(['.html', '.css', '.js', '.woff2']),
  );
  const told = JSON.stringify(counts, null, 1);
  expect(served.length, told).toBeLessThanOrEqual(BUDGET.files);
  expect(bytesOf(scripts), told).toBeLessThanOrEqual(BUDGET.scriptBytes);
  expect(counts.requests.length, told).toBeLessThanOrEqual(BUDGET.requests);
  expect(inLibrary.length, told).toBeLessThanOrEqual(BUDGET.filesOfLibrary);
});

function bytesOf(files: readonly { readonly bytes: number }[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
