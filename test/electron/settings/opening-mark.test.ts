import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { openingMark } from '../../../electron/settings/opening-mark.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-opening-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

it('is found by the next start when the program ends while it opens a library, and not afterwards', () => {
  const mark = openingMark(folder);
  expect(mark.isLeft('/desk')).toBe(false);
  mark.begin('/desk');
  const next = openingMark(folder);
  expect(next.isLeft('/desk')).toBe(true);
  expect(next.isLeft('/another')).toBe(false);
  // The person is asked, and the window is closed.
  next.leave();
  next.end('/desk');
  expect(openingMark(folder).isLeft('/desk')).toBe(true);
  next.begin('/desk');
  next.end('/another');
  expect(openingMark(folder).isLeft('/desk')).toBe(true);
  next.end('/desk');
  expect(openingMark(folder).isLeft('/desk')).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

it('stays where the person gave up on a library that did not open', () => {
  let time = 0;
  const mark = openingMark(folder, () => time);
  mark.begin('/desk');
  time = 4000;
  mark.leave();
  expect(openingMark(folder).isLeft('/desk')).toBe(false);
  mark.begin('/desk');
  time = 10_000;
  mark.leave();
  expect(openingMark(folder).isLeft('/desk')).toBe(true);
});

it.each([
  ['torn', (file: string) => writeFileSync(file, '{"libr')],
  ['of another shape', (file: string) => writeFileSync(file, 'null')],
  ['without an end', (file: string) => symlinkSync('/dev/zero', file)],
])('is none when it is %s', (_, put) => {
  put(path.join(folder, 'opening.json'));
  expect(openingMark(folder).isLeft('/desk')).toBe(false);
});

it('keeps nobody from a library where it cannot be written', () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const mark = openingMark(path.join(folder, 'missing'));
  mark.begin('/desk');
  mark.end();
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
});
