import { expect, it } from 'vitest';
import { scoresByFolder, scoresIn, scoreTable, withScores } from '../mutate/score-table.mjs';

const mutants = (folder: string, ...statuses: readonly string[]) =>
  statuses.map((status) => ({ status, fileName: `${folder}/a.ts` }));

const first = scoresByFolder([
  ...mutants('bin', 'Killed', 'Survived'),
  ...mutants('lock', 'Timeout', 'NoCoverage', 'Survived'),
]);

it('counts what was noticed, folder by folder', () => {
  expect(first).toEqual([
    { folder: 'bin', mutants: 2, detected: 1, survived: 1, uncovered: 0 },
    { folder: 'lock', mutants: 3, detected: 1, survived: 1, uncovered: 1 },
    { folder: 'together', mutants: 5, detected: 2, survived: 2, uncovered: 1 },
  ]);
});

it('is read as it was written, and takes the row of a folder that was measured again', () => {
  expect(scoresIn(scoreTable('electron/library', first))).toEqual(first);
  const again = scoresByFolder(mutants('lock', 'Killed', 'Killed', 'Killed'));
  expect(withScores(first, again)).toEqual([
    first[0],
    again[0],
    { folder: 'together', mutants: 5, detected: 4, survived: 1, uncovered: 0 },
  ]);
  expect(() => scoresIn('no table')).toThrow('no table of scores');
});
