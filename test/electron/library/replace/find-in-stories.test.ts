import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findInStories } from '../../../../electron/library/replace/find-in-stories.ts';
import type { FindJob, FindMessage } from '../../../../electron/library/replace/find-job.ts';
import { runFind } from '../../../../electron/library/replace/run-find.ts';
import { paragraph, temporaryFolder, temporaryLibrary, writeStory } from '../temporary-library.ts';

const FERRY = { expression: /ferry/gi, fold: 'composed' } as const;

/** A library of stories with these words, and a job that looks for `ferry` in all of them. */
async function desk(texts: readonly string[], rest: Partial<FindJob> = {}) {
  const library = await temporaryLibrary();
  const files: { id: string; file: string }[] = [];
  for (const text of texts) {
    const { id } = await writeStory(library, { headline: `H ${files.length}` }, [paragraph(text)]);
    files.push({ id, file: library.context.layout.storyFile(id) });
  }
  const job = { folder: library.folder, pattern: FERRY, template: null, files, most: 100, ...rest };
  return { job, fileSystem: library.context.fileSystem, files };
}

async function messagesOf(job: FindJob, fileSystem: Parameters<typeof runFind>[1]) {
  const told: FindMessage[] = [];
  await runFind(job, fileSystem, (message) => void told.push(message));
  return told;
}

const headlinesOf = (messages: readonly FindMessage[]) =>
  messages.flatMap(({ found }) => found.map(({ headline, hits }) => `${headline}: ${hits.length}`));

afterEach(() => void vi.useRealTimers());

describe('a look through stories', () => {
  it('gives those that have it, and counts those that it could not read', async () => {
    const { job, fileSystem, files } = await desk(['A ferry and a ferry.', 'Nothing.', 'Torn.', 'Ferry.']);
    await writeFile(files[2]?.file ?? '', '{ torn');
    const told = await messagesOf(job, fileSystem);
    expect(headlinesOf(told)).toEqual(['H 0: 2', 'H 3: 1']);
    expect(told.at(-1)).toMatchObject({ done: 4, unread: 1, end: 'through' });
  });

  it.each([
    [1, ['H 0: 1'], 1],
    [2, ['H 0: 2'], 1],
    [3, ['H 0: 2', 'H 1: 1'], 2],
  ])('ends where %i are enough', async (most, headlines, done) => {
    const { job, fileSystem } = await desk(['ferry, ferry', 'ferry', 'ferry'], { most });
    const told = await messagesOf(job, fileSystem);
    expect(headlinesOf(told)).toEqual(headlines);
    expect(told.at(-1)).toMatchObject({ done, unread: 0, end: 'more' });
  });

  it('tells now and then, and each story once', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { job, fileSystem } = await desk(['ferry', 'ferry', 'ferry']);
    const slow = {
      ...fileSystem,
      readWithStat: (path: string, most: number) => {
        vi.setSystemTime(Date.now() + 30);
        return fileSystem.readWithStat(path, most);
      },
    };
    const told = await messagesOf(job, slow);
    expect(told.map(({ done, found, end }) => [done, found.length, end])).toEqual([
      [2, 2, null],
      [3, 1, 'through'],
    ]);
  });

  it('stops where it is told to, and nothing is heard any more', async () => {
    const { job, fileSystem } = await desk(['ferry']);
    const heard: FindMessage[] = [];
    const end = await findInStories(
      job,
      fileSystem,
      AbortSignal.abort(),
      (one) => void heard.push(one),
      null,
    );
    expect([end, heard]).toEqual(['stopped', []]);
    const { signal } = new AbortController();
    expect(await findInStories(job, fileSystem, signal, (one) => void heard.push(one), null)).toBe('through');
    expect(headlinesOf(heard)).toEqual(['H 0: 1']);
  });
});

describe('a look in a thread of its own', () => {
  async function looking(program: string, signal = new AbortController().signal) {
    const { job, fileSystem } = await desk([]);
    const file = join(await temporaryFolder(), 'thread.mjs');
    await writeFile(
      file,
      `import { parentPort, workerData } from 'node:worker_threads';
const tell = (done, end) => parentPort.postMessage({ done, unread: 0, found: [], end });
${program}`,
    );
    const heard: FindMessage[] = [];
    return { end: findInStories(job, fileSystem, signal, (one) => void heard.push(one), file), heard };
  }

  it('is heard until its end', async () => {
    const { end, heard } = await looking(`tell(workerData.most, null); tell(2, 'more');`);
    expect(await end).toBe('more');
    expect(heard.map(({ done }) => done)).toEqual([100, 2]);
  });

  it('stops at once where it is told to', async () => {
    const stop = new AbortController();
    const { end } = await looking('setInterval(() => undefined, 1000);', stop.signal);
    stop.abort();
    expect(await end).toBe('stopped');
    expect(await (await looking(`tell(1, 'through');`, AbortSignal.abort())).end).toBe('stopped');
  });

  it('fails with its fault, or where it ends without an end', async () => {
    await expect((await looking(`throw new TypeError('no function');`)).end).rejects.toThrow('no function');
    await expect((await looking('process.exit(3);')).end).rejects.toThrow(
      'The search ended with 3 and without an end',
    );
  });

  it('is given up where a pattern has run wild, and not before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { end } = await looking('setInterval(() => undefined, 1000);');
    let ended: unknown = null;
    const noted = end.then((how) => {
      ended = how;
    });
    await vi.advanceTimersByTimeAsync(4999);
    expect(ended).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    await noted;
    expect(ended).toBe('too-slow');
  });
});
