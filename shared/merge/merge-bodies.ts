import { diffArrays } from 'diff';
import { blockKey, isSameBlock, isSameBody } from '../compare/block-key.ts';
import type { Block } from '../story/block.ts';

/** A stretch of two texts of one body brought together. */
export type MergePart =
  /** Both say this, or only one of them changed it. */
  | { readonly kind: 'clean'; readonly blocks: readonly Block[] }
  /** Both changed it, each otherwise: a person has to choose. */
  | { readonly kind: 'conflict'; readonly mine: readonly Block[]; readonly theirs: readonly Block[] };

/** A stretch of the base with what became of it: `[start, end)` in each body. */
interface Stretch {
  readonly base: readonly Block[];
  readonly mine: readonly Block[];
  readonly theirs: readonly Block[];
}

/**
 * Brings `mine` and `theirs` together, block by block, against the text that both began from. Without a
 * base every difference is a conflict. Blocks are whole: two changes to one paragraph are a conflict.
 */
export function mergeBodies(
  base: readonly Block[] | null,
  mine: readonly Block[],
  theirs: readonly Block[],
): readonly MergePart[] {
  const stretches = base === null ? twoWay(mine, theirs) : threeWay(base, mine, theirs);
  return joined(stretches.flatMap(finer).map(base === null ? withoutBase : decided));
}

function decided({ base, mine, theirs }: Stretch): MergePart {
  if (isSameBody(mine, theirs) || isSameBody(theirs, base)) return { kind: 'clean', blocks: mine };
  if (isSameBody(mine, base)) return { kind: 'clean', blocks: theirs };
  const together = inPlace(base, mine, theirs) ?? inPlace(base, theirs, mine);
  if (together) return { kind: 'clean', blocks: together };
  return { kind: 'conflict', mine, theirs };
}

/**
 * `one` with what `other` changed, where that only changed blocks and `one` has all of these as they were:
 * a block that was put in before or after a changed one is no conflict.
 */
function inPlace(
  base: readonly Block[],
  one: readonly Block[],
  other: readonly Block[],
): readonly Block[] | null {
  if (base.length !== other.length) return null;
  const kept = keptPlaces(base, one);
  const blocks = [...one];
  for (const [at, block] of base.entries()) {
    const changed = other[at] as Block;
    if (isSameBlock(block, changed)) continue;
    const place = kept.get(at);
    if (place === undefined) return null;
    blocks[place] = changed;
  }
  return blocks;
}

function withoutBase({ mine, theirs }: Stretch): MergePart {
  return isSameBody(mine, theirs) ? { kind: 'clean', blocks: mine } : { kind: 'conflict', mine, theirs };
}

/**
 * Where all three count the same blocks, each is decided on its own: neighbours changed by two people are
 * no conflict.
 */
function finer(stretch: Stretch): readonly Stretch[] {
  const { base, mine, theirs } = stretch;
  if (base.length !== mine.length || base.length !== theirs.length) return [stretch];
  return base.map((_, at) => ({
    base: base.slice(at, at + 1),
    mine: mine.slice(at, at + 1),
    theirs: theirs.slice(at, at + 1),
  }));
}

/** The base cut wherever a block stands in all three bodies, in their order. */
function threeWay(
  base: readonly Block[],
  mine: readonly Block[],
  theirs: readonly Block[],
): readonly Stretch[] {
  const inMine = keptPlaces(base, mine);
  const inTheirs = keptPlaces(base, theirs);
  const stretches: Stretch[] = [];
  let from = { base: 0, mine: 0, theirs: 0 };
  const cut = (to: typeof from) => {
    const stretch = {
      base: base.slice(from.base, to.base),
      mine: mine.slice(from.mine, to.mine),
      theirs: theirs.slice(from.theirs, to.theirs),
    };
    if (stretch.base.length + stretch.mine.length + stretch.theirs.length > 0) stretches.push(stretch);
    from = to;
  };
  for (const at of base.keys()) {
    const here = inMine.get(at);
    const there = inTheirs.get(at);
    if (here === undefined || there === undefined) continue;
    cut({ base: at, mine: here, theirs: there });
    cut({ base: at + 1, mine: here + 1, theirs: there + 1 });
  }
  cut({ base: base.length, mine: mine.length, theirs: theirs.length });
  return stretches;
}

function twoWay(mine: readonly Block[], theirs: readonly Block[]): readonly Stretch[] {
  return threeWay(mine, mine, theirs);
}

/** For each block of `before` that is still in `after`, in order, its place there. */
function keptPlaces(before: readonly Block[], after: readonly Block[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  let old = 0;
  let now = 0;
  for (const { added, removed, value } of diffArrays(before.map(blockKey), after.map(blockKey))) {
    if (added) now += value.length;
    else if (removed) old += value.length;
    else for (const _ of value) places.set(old++, now++);
  }
  return places;
}

function joined(parts: readonly MergePart[]): readonly MergePart[] {
  const result: MergePart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last?.kind === 'clean' && part.kind === 'clean') {
      result[result.length - 1] = { kind: 'clean', blocks: [...last.blocks, ...part.blocks] };
    } else if (part.kind === 'conflict' || part.blocks.length > 0) result.push(part);
  }
  return result;
}
