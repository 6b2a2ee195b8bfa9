import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAbandoned, withLock } from '../../../electron/runtime/lock.mjs';
import { temporaryFolder } from './temporary-folder.ts';

// The largest number that Linux gives a process is 2^22.
const NO_PROCESS = 2 ** 22 + 1;
const newLock = () => path.join(temporaryFolder(), 'build.lock');

describe('a lock', () => {
  it('lets one work at a time and is gone afterwards', async () => {
    const file = newLock();
    let working = 0;
    let most = 0;
    const work = async () => {
      working++;
      most = Math.max(most, working);
      await new Promise(setImmediate);
      working--;
    };
    await Promise.all([1, 2, 3].map(() => withLock(file, 'Waiting…', work)));
    expect(most).toBe(1);
    expect(existsSync(file)).toBe(false);
  });

  it('is given back when the work fails', async () => {
    const file = newLock();
    await expect(withLock(file, 'Waiting…', () => Promise.reject(new Error('no disk')))).rejects.toThrow(
      'no disk',
    );
    expect(existsSync(file)).toBe(false);
  });

  it('of a process that died is taken over, leaving nothing behind', async () => {
    const file = newLock();
    writeFileSync(file, `${NO_PROCESS}\n${os.hostname()}\n`);
    expect(await withLock(file, 'Waiting…', async () => 'done')).toBe('done');
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  it('counts as abandoned by death or by silence, and not before', () => {
    const file = newLock();
    expect(isAbandoned(file)).toBe(false);
    writeFileSync(file, `${process.pid}\n${os.hostname()}\n`);
    expect(isAbandoned(file)).toBe(false);
    writeFileSync(file, `${NO_PROCESS}\n${os.hostname()}\n`);
    expect(isAbandoned(file)).toBe(true);
    writeFileSync(file, `${NO_PROCESS}\nanother-machine\n`);
    expect(isAbandoned(file)).toBe(false);
    expect(isAbandoned(file, Date.now() + 61_000)).toBe(true);
    writeFileSync(file, `${process.pid}\n${os.hostname()}\n`);
    expect(isAbandoned(file, Date.now() + 61_000)).toBe(false);
    expect(isAbandoned(file, Date.now() + 601_000)).toBe(true);
  });

  it('that is being written is not abandoned', () => {
    const file = newLock();
    writeFileSync(file, '');
    expect(isAbandoned(file)).toBe(false);
  });
});
