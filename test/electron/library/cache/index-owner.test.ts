import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  becomeOwner,
  hasOwner,
  type IndexOwner,
  isAtWork,
  isRunning,
  parseOwner,
} from '../../../../electron/library/cache/index-owner.ts';
import { temporaryFolder } from '../temporary-library.ts';

/** No system gives out a number as high. */
const NOBODY = 2_147_483_647;
const ELSEWHERE: IndexOwner = { host: 'another-computer', pid: 1, token: 'c0ffee' };

let file: string;
beforeEach(async () => {
  file = join(await temporaryFolder(), 'index.owner');
});

function writtenBy(owner: object, secondsAgo = 0): void {
  writeFileSync(file, JSON.stringify(owner));
  const heard = new Date(Date.now() - secondsAgo * 1000);
  utimesSync(file, heard, heard);
}

describe('the owner of an index', () => {
  it('is one at a time, until it gives it up', () => {
    const giveUp = becomeOwner(file);
    expect(parseOwner(readFileSync(file, 'utf8'))).toMatchObject({ host: hostname(), pid: process.pid });
    expect(hasOwner(file)).toBe(true);
    expect(becomeOwner(file)).toBeNull();
    giveUp?.();
    expect(existsSync(file)).toBe(false);
    expect(hasOwner(file)).toBe(false);
    const again = becomeOwner(file);
    expect(again).not.toBeNull();
    again?.();
  });

  it('takes nothing away that is another’s by then', () => {
    const giveUp = becomeOwner(file);
    writtenBy(ELSEWHERE);
    giveUp?.();
    expect(parseOwner(readFileSync(file, 'utf8'))).toEqual(ELSEWHERE);
  });

  it.each([
    ['a process that has ended', { ...ELSEWHERE, host: hostname(), pid: NOBODY }, 0],
    [
      'this process, in an earlier life of its number',
      { ...ELSEWHERE, host: hostname(), pid: process.pid },
      0,
    ],
    ['another computer, not heard of for two minutes', ELSEWHERE, 120],
    [
      'a process that runs and was not heard of for two minutes',
      { ...ELSEWHERE, host: hostname(), pid: process.ppid },
      120,
    ],
    ['nobody', { host: 'desk' }, 0],
  ])('gives way where it was %s', (_, owner, secondsAgo) => {
    writtenBy(owner, secondsAgo);
    expect(hasOwner(file)).toBe(false);
    const giveUp = becomeOwner(file);
    expect(giveUp).not.toBeNull();
    giveUp?.();
  });

  it.each([
    ['another computer', ELSEWHERE, 50],
    ['a process that runs', { ...ELSEWHERE, host: hostname(), pid: process.ppid }, 50],
  ])('stays where it is %s that was heard of within the minute', (_, owner, secondsAgo) => {
    writtenBy(owner, secondsAgo);
    expect(hasOwner(file)).toBe(true);
    expect(becomeOwner(file)).toBeNull();
    expect(parseOwner(readFileSync(file, 'utf8'))).toEqual(owner);
  });

  it('was heard of for the last time a minute ago at the most', () => {
    expect(isAtWork(ELSEWHERE, Date.now() - 59_000)).toBe(true);
    expect(isAtWork(ELSEWHERE, Date.now() - 61_000)).toBe(false);
  });
});

it.each([
  '',
  '{ torn',
  'null',
  '[]',
  '{"host":1,"pid":1,"token":"x"}',
  '{"host":"a","pid":"1","token":"x"}',
  '{"host":"a","pid":1}',
])('takes %s for nobody’s name', (text) => {
  expect(parseOwner(text)).toBeNull();
});

it('knows which processes run', () => {
  expect(isRunning(process.pid)).toBe(true);
  for (const pid of [NOBODY, 0, -1, 1.5]) expect(isRunning(pid)).toBe(false);
});
