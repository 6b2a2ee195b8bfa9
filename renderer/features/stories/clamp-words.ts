import { lazily } from '../../../shared/lazily.ts';

const segmenter = lazily(() => new Intl.Segmenter(undefined, { granularity: 'word' }));

/**
 * The text as it fits into so many lines of `width`, cut after a whole word with an ellipsis; unchanged
 * when all of it fits. CSS can clamp lines too, but cuts within a word.
 */
export function clampWords(
  text: string,
  lines: number,
  width: number,
  measure: (text: string) => number,
): string {
  if (width <= 0) return text;
  const whole = measure(text);
  if (whole <= width) return text;
  const words = Array.from(segmenter().segment(text), ({ segment }) => segment);
  const longest = words.reduce((most, word) => (word.length > most.length ? word : most), '');
  // No line is left emptier than its next word is long. The longest may be wider than the one with the most
  // letters, hence the half more.
  if (whole + (lines - 1) * measure(longest) * 1.5 <= lines * width) return text;
  let line = '';
  let done = '';
  for (let row = 1, at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (measure((line + word).trimEnd()) <= width || line === '') line += word;
    else if (row < lines) {
      done += line;
      line = word;
      row++;
    } else return `${done}${withEllipsis(line, width, measure)}`;
  }
  return text;
}

function withEllipsis(line: string, width: number, measure: (text: string) => number): string {
  const words = Array.from(segmenter().segment(line), ({ segment }) => segment);
  while (words.length > 1 && measure(`${words.join('').trimEnd()}…`) > width) words.pop();
  return `${words.join('').replace(/[\s\p{P}]+$/u, '')}…`;
}
