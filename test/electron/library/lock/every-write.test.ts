import { expect, it } from 'vitest';
import { projectTexts } from '../../../architecture/project-files.ts';
import { EVERY_WRITE } from './every-write.ts';

/** Opening a story looks first, and lets the text wait: this is asked only where the library goes meanwhile. */
const WAITS = { action: 'write the recovered text', place: 'editing/recover-story.ts' };

/** What says that it can be asked, and what asks for that which Dateline does by itself. */
const NO_WRITERS: readonly string[] = ['ports/library-ports.ts', 'lock/hold-if-ours.ts'];

it('knows everything that asks whether the library is held', () => {
  const asking = projectTexts()
    .filter(({ path }) => /^electron\/.*\.ts$/.test(path))
    .filter(({ text }) => /\bhold\(/.test(text))
    .map(({ path, text }) => ({ path: path.replace('electron/library/', ''), text }))
    .filter(({ path }) => !NO_WRITERS.includes(path));
  const places = new Set([WAITS.place, ...EVERY_WRITE.map(([, [place]]) => place)]);
  expect(asking.map(({ path }) => path).filter((path) => !places.has(path))).toEqual([]);
  expect(asking.length).toBe(places.size);
  const actions = asking.flatMap(({ text }) =>
    [...text.matchAll(/\bhold\('([^']+)'/g)].map(([, one]) => one),
  );
  const known = new Set([WAITS.action, ...EVERY_WRITE.map(([action]) => action)]);
  expect(actions.filter((one) => one === undefined || !known.has(one))).toEqual([]);
});
