const segmenters = new Map<string, Intl.Segmenter>();

/**
 * A segmenter of sentences for a BCP 47 language tag. Making one takes longer than using it. Give it a few
 * lines at a time: it is quadratic in them.
 */
export function sentenceSegmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}
