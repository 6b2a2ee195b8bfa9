import type { BlockComparison } from '../../shared/compare/compare-stories.ts';

/** Blocks that stand together: shown, or folded away because nothing happened in them. */
export interface FoldedRun {
  /** Where it begins among all blocks. */
  readonly from: number;
  readonly blocks: readonly BlockComparison[];
  readonly isFolded: boolean;
}

/** This many unchanged blocks stay on either side of a change, so that it is read where it stands. */
const AROUND = 1;
/** Fewer than these are no shorter as a line that says how many there are. */
const FEWEST = 2;

/** The blocks of a comparison with long stretches of unchanged ones folded. */
export function foldedBlocks(blocks: readonly BlockComparison[]): readonly FoldedRun[] {
  const isNear = blocks.map((_, at) =>
    blocks.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ kind }) => kind !== 'same'),
  );
  const runs: { from: number; blocks: BlockComparison[]; isFolded: boolean }[] = [];
  for (const [at, block] of blocks.entries()) {
    const isFolded = !isNear[at];
    const last = runs.at(-1);
    if (last?.isFolded === isFolded) last.blocks.push(block);
    else runs.push({ from: at, blocks: [block], isFolded });
  }
  return runs.map((run) => (run.blocks.length < FEWEST ? { ...run, isFolded: false } : run));
}

/** So many blocks are set at a time. */
const MOST = 60;

/** The runs in portions of at most so many shown blocks, so that a long story need not be set at once. */
export function portionsOf(runs: readonly FoldedRun[]): readonly (readonly FoldedRun[])[] {
  const portions: FoldedRun[][] = [];
  let room = 0;
  for (const run of runs.flatMap(inPieces)) {
    const size = run.isFolded ? 1 : run.blocks.length;
    if (size > room) {
      portions.push([]);
      room = MOST;
    }
    portions.at(-1)?.push(run);
    room -= size;
  }
  return portions;
}

function inPieces(run: FoldedRun): readonly FoldedRun[] {
  if (run.isFolded || run.blocks.length <= MOST) return [run];
  const pieces = Array.from({ length: Math.ceil(run.blocks.length / MOST) }, (_, at) => at * MOST);
  return pieces.map((at) => ({ ...run, from: run.from + at, blocks: run.blocks.slice(at, at + MOST) }));
}
