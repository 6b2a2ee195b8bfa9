import type { FigureWords } from '../story/figure-words.ts';

/** A picture that has been copied into a story's `media/` folder. */
export interface AddedMedia {
  readonly media: string;
  readonly width?: number;
  readonly height?: number;
  /** What its file says of it. */
  readonly words?: FigureWords;
}
