import type { AddedMedia } from '../../../shared/ipc/contract.ts';
import type { Figure } from '../../../shared/story/block.ts';

/** A figure of a picture that has just come into the story's folder. */
export function figureOf({ media, width, height }: AddedMedia): Figure {
  return {
    type: 'figure',
    media,
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
    alt: '',
    caption: '',
    credit: '',
  };
}
