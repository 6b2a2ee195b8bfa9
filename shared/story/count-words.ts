/** Chunks are cut at white space near this length: Intl.Segmenter's time grows with the square of the text's length. */
const CHUNK = 1000;

/** Text whose words can be told without Intl.Segmenter, ten times faster and with the same result. */
const SIMPLE = /^[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f \n,.'’"“”«»()!?–—-]*$/u;
const SIMPLE_WORD = /[\p{L}\d]+(?:(?:(?<=\p{L})[.'’](?=\p{L})|(?<=\d)[.,'’](?=\d))[\p{L}\d]+)*/gu;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The number of words in a text as Unicode divides it (UAX #29), so that Chinese, Thai or Arabic count right. `language` is a BCP 47
 * tag. Time is linear in the length of the text.
 */
export function countWords(text: string, language: string): number {
  let words = 0;
  for (const chunk of chunks(text)) {
    words += SIMPLE.test(chunk)
      ? (chunk.match(SIMPLE_WORD)?.length ?? 0)
      : countWithSegmenter(chunk, language);
  }
  return words;
}

function countWithSegmenter(text: string, language: string): number {
  let words = 0;
  for (const segment of segmenterFor(language).segment(text)) if (segment.isWordLike) words++;
  return words;
}

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return segmenter;
}

function* chunks(text: string): Generator<string> {
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
