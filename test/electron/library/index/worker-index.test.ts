import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { syncGuard } from '../../../../electron/library/disk/sync-guard.ts';
import { workerIndex } from '../../../../electron/library/index/worker-index.ts';
import { libraryLayout } from '../../../../electron/library/layout/library-layout.ts';
import { NEWEST_FIRST } from '../../../../shared/library/arrangement.ts';
import type { ReadingProgress } from '../../../../shared/library/summary.ts';
import type { RelatedTo } from '../../../../shared/page/related.ts';
import { createStory, emptyFields } from '../../../../shared/story/story.ts';
import { temporaryFolder } from '../temporary-library.ts';

it('sends the thread all that stories are related by, and nothing else of a story', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'echo.mjs');
  await writeFile(
    file,
    `import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ number, call, arguments: given }) =>
  parentPort.postMessage({ kind: 'answer', number, value: { call, given } }));`,
  );
  const index = workerIndex(
    file,
    { fileSystem: syncGuard(folder, () => false), layout: libraryLayout(folder), readOnly: true },
    { warm: 1000, cold: 1000 },
  );
  // Required: whatever relates stories from now on has to be named here, and then has to reach the thread.
  const to: Required<RelatedTo> = {
    id: 'story-0001',
    sections: ['News'],
    tags: [{ name: 'Sudan', kind: 'place' }],
    language: 'ar',
    follows: 'story-0000',
    translationOf: 'story-0004',
    related: { pinned: ['story-0002'], excluded: ['story-0003'] },
  };
  const story = { ...createStory('story-0001', '2026-01-01T00:00:00Z', emptyFields('en')), ...to };
  expect(await index.relatives(story)).toEqual({ call: 'relatives', given: [to] });
  expect(await index.translations('story-0004')).toEqual({ call: 'translations', given: ['story-0004'] });
  expect(await index.series('The Nile')).toEqual({ call: 'series', given: ['The Nile'] });
  await index.close();
});

/** An index whose thread runs this for each question; a question of `known` is answered with how often it began. */
async function threadThat(answers: string, onProgress?: (progress: ReadingProgress) => void) {
  const folder = await temporaryFolder();
  const file = join(folder, 'thread.mjs');
  const begun = join(folder, 'begun');
  await writeFile(
    file,
    `import { appendFileSync, readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
appendFileSync(${JSON.stringify(begun)}, 'x');
const starts = readFileSync(${JSON.stringify(begun)}, 'utf8').length;
const tell = (message) => parentPort.postMessage(message);
parentPort.on('message', ({ number, call }) => { ${answers} });`,
  );
  const index = workerIndex(
    file,
    {
      fileSystem: syncGuard(folder, () => false),
      layout: libraryLayout(folder),
      readOnly: true,
      ...(onProgress && { onProgress }),
    },
    { warm: 1000, cold: 1000 },
  );
  onTestFinished(() => index.close());
  return { index, starts: async () => (await readFile(begun, 'utf8')).length };
}

describe('the thread of an index', () => {
  it('is started by the first question, and ends with the index', async () => {
    const { index, starts } = await threadThat(`tell({ kind: 'answer', number, value: starts });`);
    await expect(starts()).rejects.toThrow('ENOENT');
    expect(await index.known()).toBe(1);
    expect(await index.known()).toBe(1);
    await index.close();
    expect(await starts()).toBe(1);
    await expect(index.known()).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringContaining('its index stopped working: your stories are safe'),
    });
    expect(await starts()).toBe(1);
  });

  it('that was never needed is not started to be ended', async () => {
    const { index, starts } = await threadThat('');
    await index.close();
    await expect(starts()).rejects.toThrow('ENOENT');
  });

  it('is followed by another one, which answers what it left', async () => {
    const { index } = await threadThat(
      `if (starts === 1) process.exit(1); else tell({ kind: 'answer', number, value: starts });`,
    );
    expect(await index.known()).toBe(2);
  });

  it('that ends over and over is given up, and says so to all who wait', async () => {
    const { index, starts } = await threadThat('process.exit(1);');
    const asked = [index.known(), index.suggestions()];
    for (const question of asked) await expect(question).rejects.toMatchObject({ code: 'internal' });
    expect(await starts()).toBe(5);
    await expect(index.known()).rejects.toMatchObject({ code: 'internal' });
    expect(await starts()).toBe(5);
  });

  it('fails with the sentence and the code that it was given, or with a fault', async () => {
    const { index } = await threadThat(
      `const code = call === 'listing' ? 'library-missing' : null;
      tell({ kind: 'failure', number, message: 'The disk is not there.', code });`,
    );
    await expect(index.listing()).rejects.toMatchObject({
      name: 'DatelineError',
      code: 'library-missing',
      message: 'The disk is not there.',
    });
    const fault: unknown = await index.known().catch((cause: unknown) => cause);
    expect(fault).toMatchObject({ message: 'The disk is not there.' });
    expect(fault).not.toHaveProperty('code');
  });

  it('is asked each question by its name, with what belongs to it', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'echo.mjs');
    await writeFile(
      file,
      `import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ number, call, arguments: given }) =>
  parentPort.postMessage({ kind: 'answer', number, value: [call, ...given] }));`,
    );
    const index = workerIndex(
      file,
      { fileSystem: syncGuard(folder, () => false), layout: libraryLayout(folder), readOnly: true },
      { warm: 1000, cold: 1000 },
    );
    const page = { from: 0, count: 1, arrangement: NEWEST_FIRST, filter: '' };
    const days = { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z', filter: '' };
    expect(
      await Promise.all([
        index.known(),
        index.listing(),
        index.page(page),
        index.ids(page),
        index.plan(days),
        index.facets('dams'),
        index.counts(['dams']),
        index.search({ text: 'dams' }),
        index.story('story-0001'),
        index.suggestions(),
        index.tags(),
        index.tagged(['Nile']),
        index.ofWire('urn:1'),
        index.slugsLike('dams'),
        index.named(),
        index.refresh(['story-0001']),
      ]),
    ).toEqual([
      ['known'],
      ['listing'],
      ['page', page],
      ['ids', page],
      ['plan', days],
      ['facets', 'dams'],
      ['counts', ['dams']],
      ['search', { text: 'dams' }],
      ['story', 'story-0001'],
      ['suggestions'],
      ['tags'],
      ['tagged', ['Nile']],
      ['ofWire', 'urn:1'],
      ['slugsLike', 'dams'],
      ['named'],
      ['refresh', ['story-0001']],
    ]);
    await index.close();
  });

  it('tells of its progress, and hears what was touched and that reading stops and goes on', async () => {
    const told: ReadingProgress[] = [];
    const { index } = await threadThat(
      `if (['known', 'close'].includes(call)) tell({ kind: 'answer', number, value: 0 });
      else {
        const done = ['touched', 'stopReading', 'goOnReading'].indexOf(call);
        tell({ kind: 'progress', progress: { done, total: 3 } });
      }`,
      (progress) => void told.push(progress),
    );
    index.touched('story-0001');
    index.stopReading();
    index.goOnReading();
    await index.known();
    expect(told).toEqual([0, 1, 2].map((done) => ({ done, total: 3 })));
  });
});
