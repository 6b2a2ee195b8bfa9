import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { libraryClock } from '../../../../electron/library/clock/library-clock.ts';
import { temporaryFolder, temporaryLibrary } from '../temporary-library.ts';

const START = Date.parse('2026-02-01T12:00:00Z');
const HOUR = 3600 * 1000;

async function watched() {
  const library = await temporaryLibrary();
  const { clockFile } = library.context.layout;
  await mkdir(dirname(clockFile), { recursive: true });
  await rm(clockFile, { force: true });
  let now = START;
  const clock = () => libraryClock(library.context, () => now);
  return {
    library,
    clockFile,
    /** Reads at a time, by a clock that remembers nothing but what lies in the library. */
    at: (time: number) => {
      now = time;
      return clock().read();
    },
    confirmAt: (time: number) => {
      now = time;
      return clock().confirm();
    },
  };
}

it('remembers the latest time that the library has seen, across programs', async () => {
  const { at, clockFile } = await watched();
  expect(await at(START)).toEqual({ system: START, latest: null });
  expect(await at(START - 48 * HOUR)).toEqual({ system: START - 48 * HOUR, latest: START });
  expect(await at(START + 20 * HOUR)).toEqual({ system: START + 20 * HOUR, latest: START });
  expect(JSON.parse(await readFile(clockFile, 'utf8'))).toMatchObject({ latest: '2026-02-02T08:00:00.000Z' });
});

it('keeps nothing of a clock that is more than a day ahead until a person confirms it', async () => {
  const { at, confirmAt } = await watched();
  await at(START);
  await at(START + 1000 * HOUR);
  expect(await at(START + HOUR)).toEqual({ system: START + HOUR, latest: START });
  await confirmAt(START + 1000 * HOUR);
  expect((await at(START + 2 * HOUR)).latest).toBe(START + 1000 * HOUR);
});

it('takes a file that is none of ours for none, and puts its own there', async () => {
  const { at, clockFile } = await watched();
  const victim = `${await temporaryFolder()}/victim`;
  await writeFile(victim, 'mine');
  for (const make of [
    () => writeFile(clockFile, '{"latest": "20'),
    () => symlink(victim, clockFile),
    () => writeFile(clockFile, 'x'.repeat(20_000)),
  ]) {
    await rm(clockFile, { force: true });
    await make();
    expect((await at(START)).latest).toBeNull();
    expect((await at(START)).latest).toBe(START);
  }
  expect(await readFile(victim, 'utf8')).toBe('mine');
});

it('tells the time where it cannot be kept', async () => {
  const { library, at, clockFile } = await watched();
  const problems: string[] = [];
  library.events.on('library.problem', ({ message }) => problems.push(message));
  await mkdir(clockFile);
  expect((await at(START)).system).toBe(START);
  expect(problems).toHaveLength(1);
});
