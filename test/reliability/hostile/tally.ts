import { mega } from './judge.ts';
import type { Tried } from './try-combination.ts';

export interface HostileFigures {
  readonly rows: number;
  readonly combinations: number;
  readonly commands: number;
  readonly slowestMs: number;
  readonly peakBytes: number;
  readonly faults: readonly string[];
}

/** One mistake shows in every command. */
const MOST_TOLD = 5;

/** Adds up what was tried, tells each fault at once, and the table at the end. */
export function createTally(say: (line: string) => void) {
  const parts = new Map<string, Map<string, Tried[]>>();
  const faults: string[] = [];

  function fault(where: string, what: string): void {
    faults.push(`${where}: ${what}`);
    say(`FAULT  ${where}: ${what}`);
  }

  return {
    fault,
    add(part: string, row: string, thing: string, tried: Tried): void {
      const rows = parts.get(part) ?? new Map<string, Tried[]>();
      parts.set(part, rows.set(row, [...(rows.get(row) ?? []), tried]));
      const where = `${part}: ${row} <- ${thing}`;
      faults.push(...tried.faults.map((what) => `${where}: ${what}`));
      for (const what of tried.faults.slice(0, MOST_TOLD)) say(`FAULT  ${where}: ${what}`);
      const more = tried.faults.length - MOST_TOLD;
      if (more > 0) say(`FAULT  ${where}: and ${more} more`);
    },
    /** A group has been tried. */
    tell(part: string, row: string): void {
      say(lineOf(`${part}: ${row}`, parts.get(part)?.get(row) ?? []));
    },
    figures(): HostileFigures {
      for (const [part, rows] of parts) say(lineOf(`${part}, in all`, [...rows.values()].flat()));
      const all = [...parts.values()].flatMap((rows) => [...rows.values()].flat());
      return {
        rows: Math.max(0, ...[...parts.values()].map((rows) => rows.size)),
        combinations: all.length,
        commands: sum(all, ({ commands }) => commands),
        slowestMs: most(all, ({ slowestMs }) => slowestMs),
        peakBytes: most(all, ({ peakBytes }) => peakBytes),
        faults,
      };
    },
  };
}

function lineOf(name: string, all: readonly Tried[]): string {
  const figures = [
    `${String(all.length).padStart(5)} things`,
    `${String(sum(all, ({ commands }) => commands)).padStart(6)} commands`,
    `${String(Math.round(most(all, ({ slowestMs }) => slowestMs))).padStart(6)} ms`,
    `${String(mega(most(all, ({ peakBytes }) => peakBytes))).padStart(5)} MB`,
  ];
  const faults = sum(all, (one) => one.faults.length);
  return `hostile: ${name.padEnd(60)} ${figures.join(' ')}  ${faults === 0 ? 'ok' : `${faults} FAULTS`}`;
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0);
}

function most<T>(all: readonly T[], of: (one: T) => number): number {
  return Math.max(0, ...all.map(of));
}
