const SYLLABLES = [
  'ka',
  'ro',
  'min',
  'sel',
  'da',
  'tur',
  'ven',
  'lo',
  'pra',
  'shi',
  'gan',
  'o',
  'be',
  'lin',
  'mar',
  'est',
];

/** A generator of the same pseudo-random numbers (0 to 1) for the same seed: mulberry32. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Paragraphs of `perParagraph` invented words each, `words` in all, the same for the same seed. */
export function paragraphs(words, perParagraph = 36, seed = 1) {
  const random = seeded(seed);
  const word = () => {
    const length = 1 + Math.floor(random() * 3);
    return Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
  };
  return Array.from({ length: Math.ceil(words / perParagraph) }, () => {
    const text = Array.from({ length: perParagraph }, word).join(' ');
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  });
}
