import { printTable } from '../support/figures.mjs';
import type { CaseResult, SetResult } from './case-result.ts';
import { KNOWN_LOSSES } from './known-reasons.ts';

/** Prints what every set came to and every failure by name; true when all that is wanted holds. */
export function report(sets: readonly SetResult[]): boolean {
  printTable('Paste and import of public material', HEADER, sets.map(rowOf));
  let holds = true;
  for (const set of sets) {
    for (const note of set.notes ?? []) console.log(`  ${set.name}: ${note}`);
    for (const line of set.cases.flatMap((result) => linesOf(set, result))) console.log(`  ${line}`);
    holds &&= isRight(set);
  }
  console.log(
    `  ${holds ? 'holds ' : 'MISSED'} wanted: no word lost but for a named reason, nothing outside ` +
      'the model, blocks and exports right as each set wants',
  );
  return holds;
}

const HEADER = [
  '',
  'cases',
  'words lost',
  'added',
  'blocks right %',
  'outside model',
  'right',
  'slowest ms',
  'case',
];

function rowOf({ name, cases }: SetResult): readonly (string | number)[] {
  const [slowest] = cases.toSorted((a, b) => b.milliseconds - a.milliseconds);
  const measured = cases.filter(({ blocks }) => blocks !== undefined);
  const compared = cases.filter(({ failures }) => failures !== undefined);
  const right = compared.filter(({ failures }) => failures?.length === 0).length;
  const hasWords = cases.some(({ lost }) => lost !== undefined);
  return [
    name,
    String(cases.length),
    hasWords ? String(sum(cases, ({ lost }) => lost?.length ?? 0)) : '-',
    hasWords ? String(sum(cases, ({ added }) => added?.length ?? 0)) : '-',
    measured.length === 0
      ? '-'
      : ((100 * sum(measured, ({ blocks }) => blocks ?? 0)) / measured.length).toFixed(1),
    String(sum(cases, ({ outside }) => outside?.length ?? 0)),
    compared.length === 0 ? '-' : `${right} of ${compared.length}`,
    slowest?.milliseconds ?? 0,
    (slowest?.name ?? '').slice(0, 40),
  ];
}

function linesOf(set: SetResult, { name, lost, blocks, outside, failures }: CaseResult): readonly string[] {
  const lines: string[] = [];
  const at = `${set.name}: ${name}:`;
  if (lost !== undefined && lost.length > 0) {
    const reason = KNOWN_LOSSES[`${set.name}: ${name}`];
    const more = lost.length > 8 ? ` and ${lost.length - 8} more` : '';
    lines.push(`${at} loses ${lost.slice(0, 8).join(' ')}${more}${reason ? ` (${reason})` : ''}`);
  }
  if (blocks !== undefined && blocks < 1)
    lines.push(`${at} ${(blocks * 100).toFixed(0)}% of the blocks right`);
  for (const found of new Set(outside)) lines.push(`${at} outside of the model: ${found}`);
  for (const failure of failures ?? []) lines.push(`${at} ${failure.replaceAll('\n', '\n      ')}`);
  return lines;
}

function isRight({ name, cases, wantedBlocks, wantedRight = 1, holds = true }: SetResult): boolean {
  const measured = cases.flatMap(({ blocks }) => (blocks === undefined ? [] : [blocks]));
  const mean = measured.reduce((total, share) => total + share, 0) / Math.max(measured.length, 1);
  const compared = cases.filter(({ failures }) => failures !== undefined);
  const right = compared.filter(({ failures }) => failures?.length === 0).length;
  return (
    holds &&
    cases.every(
      ({ name: title, lost }) => !lost?.length || KNOWN_LOSSES[`${name}: ${title}`] !== undefined,
    ) &&
    cases.every(({ outside }) => !outside?.length) &&
    (wantedBlocks === undefined || mean >= wantedBlocks) &&
    right >= wantedRight * compared.length
  );
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
