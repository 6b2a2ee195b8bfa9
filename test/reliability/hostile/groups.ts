import type { Combination, Placed } from './judge.ts';
import type { RoundName } from './rounds.ts';
import { ROWS, type Row } from './rows.ts';
import { type Thing, thingsFor } from './things.ts';

/** Kinds of files that are tried at the same time; most groups are of one. */
export interface Group {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly things: readonly Thing[];
  /** What is done, where it is less than what its rows ask for. */
  readonly rounds?: readonly RoundName[];
}

/** What a row is tried on, relative to the world. */
export type Samples = ReadonlyMap<Row, string>;

/** Every kind by itself. */
export function oneByOne(things: (row: Row) => readonly Thing[] = thingsFor): readonly Group[] {
  return ROWS.map((row) => ({ name: row.name, rows: [row], things: things(row) }));
}

/** What hides the files beside it when it cannot be read. */
const HIDES = /^story\.json of |^(?:site|dateline-backup)\.json$/;

/**
 * Kinds that do not hide each other, so that every one of them is looked at and few libraries are needed:
 * files, then the folders that they lie in, then those above. What no library can do without stands by
 * itself.
 */
export function together(samples: Samples, things: (row: Row) => readonly Thing[]): readonly Group[] {
  const layers = new Map<number, Row[]>();
  const alone: Row[] = [];
  for (const [row, path] of samples) {
    if (row.mayRefuse) alone.push(row);
    else {
      const height = heightOf(path, [...samples.values()]) + (HIDES.test(row.name) ? 1 : 0);
      layers.set(height, [...(layers.get(height) ?? []), row]);
    }
  }
  return [
    ...[...layers].flatMap(([height, rows]) =>
      (['file', 'folder'] as const).map((is) => {
        const ofKind = rows.filter((row) => row.is === is);
        const [first] = ofKind;
        return {
          name: `${ofKind.length} ${is}s of layer ${height}`,
          rows: ofKind,
          things: first ? things(first) : [],
        };
      }),
    ),
    ...alone.map((row) => ({ name: row.name, rows: [row], things: things(row) })),
  ];
}

/** How many of the paths lie one within the other below this one. */
function heightOf(path: string, paths: readonly string[]): number {
  const below = paths.filter((other) => other.startsWith(`${path}/`));
  return below.length === 0 ? 0 : 1 + Math.max(...below.map((other) => heightOf(other, below)));
}

/** A thing in the places of all kinds of a group; null where none of them lies anywhere. */
export function combinationOf({ rows, rounds }: Group, thing: Thing, samples: Samples): Combination | null {
  const placed = rows.flatMap((row): Placed[] => {
    const path = samples.get(row);
    return path === undefined ? [] : [{ row, path }];
  });
  const [first, ...also] = placed;
  return first ? { ...first, thing, also, ...(rounds && { rounds }) } : null;
}
