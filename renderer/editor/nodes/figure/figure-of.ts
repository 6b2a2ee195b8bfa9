import type { AddedMedia } from '../../../../shared/library/added-media.ts';
import type { Figure } from '../../../../shared/story/blocks/figure.ts';
import { fillFigureWords } from '../../../../shared/story/figure-words.ts';

/** A figure of a picture that has just come into the story's folder, with what its file says of it. */
export function figureOf({ media, width, height, words = {} }: AddedMedia): Figure {
  const figure: Figure = {
    type: 'figure',
    media,
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
    alt: '',
    caption: '',
    credit: '',
  };
  return fillFigureWords(figure, words);
}
