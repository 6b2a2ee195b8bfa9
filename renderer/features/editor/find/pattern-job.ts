import { findInLine } from '../../../../shared/find/find-in-line.ts';
import type { LinePattern } from '../../../../shared/find/find-query.ts';
import type { BlockHits } from './block-search.ts';

/** What the window asks of the worker: a pattern of a person's own, and the lines of some blocks. */
export interface PatternJob {
  readonly pattern: LinePattern;
  readonly template: string | null;
  readonly blocks: readonly (readonly string[])[];
}

export function runPatternJob({ pattern, template, blocks }: PatternJob): readonly BlockHits[] {
  return blocks.map((lines) => lines.map((line) => findInLine(line, pattern, template)));
}
