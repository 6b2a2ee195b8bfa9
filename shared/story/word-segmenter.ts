/** Text is cut at white space near this length: Intl.Segmenter's time grows with the square of the text's length. */
const CHUNK = 1000;

const segmenters = new Map<string, Intl.Segmenter>();

/** Divides text of a language (BCP 47) at the boundaries of words (UAX #29). */
export function wordSegmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return segmenter;
}

/**
 * The text in pieces short enough to segment each in no time; they join to the text again and cut no word
 * where it has spaces.
 */
export function* textChunks(text: string): Generator<string> {
  let from = 0;
  while (text.length - from > CHUNK) {
    const space = text.slice(from + CHUNK / 2, from + CHUNK).lastIndexOf(' ');
    const to = space < 0 ? wholeCharacterEnd(text, from + CHUNK) : from + CHUNK / 2 + space + 1;
    yield text.slice(from, to);
    from = to;
  }
  yield text.slice(from);
}

function wholeCharacterEnd(text: string, end: number): number {
  const code = text.charCodeAt(end - 1);
  return code >= 0xd800 && code <= 0xdbff ? end - 1 : end;
}
