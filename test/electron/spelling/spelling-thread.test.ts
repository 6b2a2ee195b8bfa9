import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createSpellingThread, type SpellingThread } from '../../../electron/spelling/spelling-thread.ts';
import { temporaryFolder } from '../library/temporary-library.ts';

/** A thread that answers with the words it was asked about, and ends when it is asked about `end`. */
const ECHO = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ id, job }) => {
  if (job.word === 'end') process.exit(1);
  if (job.word === 'throw') throw new Error('no');
  parentPort.postMessage({ id, value: [job.word] });
});`;

async function thread(): Promise<SpellingThread> {
  const file = path.join(await temporaryFolder(), 'worker.mjs');
  await writeFile(file, ECHO);
  const made = createSpellingThread(file, { bundled: '', added: '' });
  onTestFinished(() => made.end());
  return made;
}

const ask = (to: SpellingThread, word: string) => to.ask('suggest', { language: 'en', word });

it('answers every question with its own answer', async () => {
  const asked = await thread();
  expect(await Promise.all([ask(asked, 'a'), ask(asked, 'b')])).toEqual([['a'], ['b']]);
});

it('is begun again after it has ended, and says so to whoever was waiting', async () => {
  const asked = await thread();
  await expect(ask(asked, 'end')).rejects.toThrow(/Spelling stopped working for a moment/);
  expect(await ask(asked, 'a')).toEqual(['a']);
  await expect(ask(asked, 'throw')).rejects.toThrow(/Spelling stopped working for a moment/);
  expect(await ask(asked, 'b')).toEqual(['b']);
});

it('gives up when it ends again and again', async () => {
  const asked = await thread();
  for (let times = 0; times < 3; times++) await expect(ask(asked, 'end')).rejects.toThrow();
  await expect(ask(asked, 'a')).rejects.toThrow(/until Dateline is started again/);
});
