import type { Figure } from './blocks/figure.ts';

/** What a person or a picture's file says of the picture; what is not said is absent. */
export type FigureWords = Partial<Pick<Figure, 'alt' | 'caption' | 'credit' | 'licence'>>;

/** The figure with these words where it has none of its own. */
export function fillFigureWords(figure: Figure, words: FigureWords): Figure {
  const alt = figure.alt || words.alt || '';
  const caption = figure.caption || words.caption || '';
  const credit = figure.credit || words.credit || '';
  const licence = figure.licence || words.licence;
  return { ...figure, alt, caption, credit, ...(licence && { licence }) };
}
