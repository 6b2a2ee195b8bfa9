import type { Block, Figure } from '../../../shared/story/block.ts';

/** The story's pictures in reading order, each file once. */
export function storyFigures(body: readonly Block[]): readonly Figure[] {
  const seen = new Set<string>();
  return body.filter((block): block is Figure => {
    if (block.type !== 'figure' || seen.has(block.media)) return false;
    seen.add(block.media);
    return true;
  });
}

/** True when both lists show the same pictures under the same words. */
export function sameFigures(a: readonly Figure[], b: readonly Figure[]): boolean {
  return (
    a.length === b.length &&
    a.every((figure, at) => figure.media === b[at]?.media && figure.alt === b[at]?.alt)
  );
}
