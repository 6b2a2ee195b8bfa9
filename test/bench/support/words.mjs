const WORDS = `
  the a of and to in on at by for from with after before over under between against across along near
  officials ministers reporters residents doctors soldiers farmers traders engineers teachers students drivers
  fishermen migrants voters judges lawyers nurses rebels diplomats
  said told warned agreed refused promised denied confirmed reported described expected called asked added
  signed opened closed reached crossed left
  capital border harbour valley village province district market hospital school airport bridge river coast
  mountain desert city region island road
  government parliament ministry court army police council embassy company union party church mosque charity
  agency bank committee opposition commission campaign
  talks ceasefire election budget protest strike inquiry agreement border crossing drought flood harvest
  earthquake storm vaccine election verdict treaty sanctions embargo
  new old local national regional foreign military political economic legal medical senior former early late
  long short heavy quiet empty crowded
  week month year morning evening night spring summer winter autumn hour day decade century season moment
  deadline weekend
  food water fuel power grain bread medicine shelter money land gold oil cotton timber fish cattle letters maps
  books ships
  two three four five six seven eight nine ten dozen hundred thousand million half most many few several some every
  is was were has had have will would could should may might must can does did being been
  it they she he we you them their his her its our this that these those there here where when
  slowly quickly again still never often perhaps almost already only even also however meanwhile later abroad
  home together alone apart
  without within during since until because although while unless whether though`
  .trim()
  .split(/\s+/);

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

/**
 * Paragraphs of `perParagraph` plain English words each that a dictionary knows, `words` in all, the same
 * for the same seed.
 */
export function paragraphs(words, perParagraph = 36, seed = 1) {
  const random = seeded(seed);
  const word = () => WORDS[Math.floor(random() * WORDS.length)];
  return Array.from({ length: Math.ceil(words / perParagraph) }, () => {
    const text = Array.from({ length: perParagraph }, word).join(' ');
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  });
}
