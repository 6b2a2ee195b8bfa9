import { expect, it } from 'vitest';
import { type Group, together } from '../../reliability/hostile/groups.ts';
import { commandLine, hostileFigures } from '../../reliability/hostile/hostile-figures.ts';
import type { RoundName } from '../../reliability/hostile/rounds.ts';
import { thingsFor } from '../../reliability/hostile/things.ts';

/** What leads elsewhere, does not end, and is too much. */
const WORST = ["link to the person's own of the same kind", 'FIFO', 'huge file'];
const ROUNDS: readonly RoundName[] = ['read', 'repair', 'as a window'];

// `npm run reliability -- hostile` tries each kind of file by itself, with all that can stand there, and in the window too.
it('answers in a sentence, and touches nothing else, whatever stands in the place of a file', {
  timeout: 120_000,
}, async () => {
  const part = commandLine((samples) => {
    const groups = together(samples, (row) => thingsFor(row).filter(({ name }) => WORST.includes(name)));
    return groups.map(lookedAtOnly);
  });
  const figures = await hostileFigures(
    [part],
    () => true,
    () => {},
  );
  expect(figures.faults).toEqual([]);
  expect(figures.combinations).toBeGreaterThan(20);
});

function lookedAtOnly(group: Group): Group {
  return { ...group, rounds: ROUNDS };
}
