import type { BlockComparison } from './compare-stories.ts';

/**
 * The blocks in their order, a picture that went and the one that came right after it together: most often
 * the one took the other's place.
 */
export function replacedFigures(
  blocks: readonly BlockComparison[],
): readonly (readonly [BlockComparison] | readonly [BlockComparison, BlockComparison])[] {
  const groups: ([BlockComparison] | [BlockComparison, BlockComparison])[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const isPair = last?.length === 1 && isFigure(last[0], 'removed') && isFigure(block, 'added');
    if (isPair) groups[groups.length - 1] = [last[0], block];
    else groups.push([block]);
  }
  return groups;
}

function isFigure(comparison: BlockComparison, kind: 'removed' | 'added'): boolean {
  return comparison.kind === kind && comparison.block.type === 'figure';
}
