import { expect, it } from 'vitest';
import { projectTexts } from '../../architecture/project-files.ts';
import { type Group, together } from '../../reliability/hostile/groups.ts';
import { commandLine, hostileFigures } from '../../reliability/hostile/hostile-figures.ts';
import type { RoundName } from '../../reliability/hostile/rounds.ts';
import { ROWS } from '../../reliability/hostile/rows.ts';
import { thingsFor } from '../../reliability/hostile/things.ts';

/** What leads elsewhere, does not end, and is too much. */
const WORST = {
  file: ["link to the person's own of the same kind", 'FIFO', 'huge file'],
  folder: ["link to the person's own of the same kind", 'FIFO'],
} as const;
const ROUNDS: readonly RoundName[] = ['read', 'repair', 'as a window'];

// `npm run reliability -- hostile` tries each kind of file by itself, with all that can stand there, and in
// the window too.
it('answers in a sentence, and touches nothing else, whatever stands in the place of a file', {
  timeout: 300_000,
}, async () => {
  const part = commandLine((samples) => {
    const groups = together(samples, (row) =>
      thingsFor(row).filter(({ name }) => WORST[row.is].some((one) => one === name)),
    );
    return groups.map(lookedAtOnly);
  });
  const figures = await hostileFigures(
    [part],
    () => true,
    () => {},
  );
  expect(figures.faults).toEqual([]);
  expect(figures.combinations).toBeGreaterThan(12);
});

function lookedAtOnly(group: Group): Group {
  return { ...group, rounds: ROUNDS };
}

/** Of the program, and in no library. */
const NOT_OF_A_LIBRARY = ['package.json'];

it('knows every name of a file that the code of the library speaks of', () => {
  const code = projectTexts().filter(({ path }) => /^electron\/library\/.*\.ts$/.test(path));
  const names = code.flatMap(({ text }) =>
    [...text.matchAll(/'(\.?[a-z][a-z.-]*\.(?:json|sqlite|owner|gz|txt|icloud))'/gi)].map(
      ([, name = '']) => name,
    ),
  );
  const patterns = ROWS.map(({ pattern }) => pattern.source).join('\n');
  const unknown = new Set(names.filter((name) => !patterns.includes(name.replaceAll('.', '\\.'))));
  expect([...unknown].filter((name) => !NOT_OF_A_LIBRARY.includes(name))).toEqual([]);
  expect(new Set(names).size).toBeGreaterThan(12);
});
