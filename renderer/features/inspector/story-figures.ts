import type { Block } from '../../../shared/story/block.ts';
import type { Figure } from '../../../shared/story/blocks/figure.ts';
import { figuresOf } from '../../../shared/story/figures.ts';

/** The story's pictures in reading order, each file once. */
export function storyFigures(body: readonly Block[]): readonly Figure[] {
  const seen = new Set<string>();
  return figuresOf(body).filter(({ media }) => {
    if (seen.has(media)) return false;
    seen.add(media);
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
