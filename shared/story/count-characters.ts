/** What is written with one character for each that a reader sees. */
const SIMPLE = /^[\u0020-\u02ff\u2010-\u2027\u20ac\n]*$/u;

let graphemes: Intl.Segmenter | null = null;

/**
 * The characters that a reader sees in a text, spaces among them and line ends not: a letter with its marks
 * is one, and so is an emoji.
 */
export function countCharacters(text: string): number {
  let characters = 0;
  for (const line of text.split('\n')) characters += SIMPLE.test(line) ? line.length : segmented(line);
  return characters;
}

/** A piece at a time: the segmenter's time grows with the square of the length. */
const WINDOW = 500;

function segmented(line: string): number {
  graphemes ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  let characters = 0;
  for (let from = 0; from < line.length; ) {
    const found = [...graphemes.segment(line.slice(from, from + WINDOW))];
    // What the end of a window cuts in two shows as two characters at most; they begin the next one.
    const whole = found.length <= 2 ? found : found.slice(0, -2);
    for (const { segment } of whole) from += segment.length;
    characters += whole.length;
  }
  return characters;
}
