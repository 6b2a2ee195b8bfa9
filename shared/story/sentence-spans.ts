import { sentenceSegmenter } from './sentence-segmenter.ts';

/** Longer than most sentences and short enough to be segmented in no time: that grows with the square of the length. */
const WINDOW = 2000;

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

const BEFORE_WORD = /(?:^|[\s(“‘«"'])/u.source;
const ABBREVIATIONS = /Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Adm|Sen|Rep|Gov|Hon|Rev|No|Art|vs/u
  .source;
const ABBREVIATIONS_ELSEWHERE = /Mme|Mlle|MM|Sr|Sra|Hr|Fr|bzw|ca|Nr/u.source;
/** What ends in a full stop and no sentence: an initial, a title, a number's word. */
const ABBREVIATED = new RegExp(
  String.raw`${BEFORE_WORD}(?:\p{Lu}|${ABBREVIATIONS}|${ABBREVIATIONS_ELSEWHERE})\.\s*$`,
  'u',
);

/** The words after a question that somebody quoted: « Demain ? » dit-il. */
const GOES_ON = /^[\s»”’"')\]]*\p{Ll}/u;

/** Where a sentence stands in its text, without the white space around it; offsets are UTF-16 units. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * The sentences of a text of a language (BCP 47) in order, each line of it by itself. Time is linear in the
 * length of the text.
 */
export function sentenceSpans(text: string, language: string): readonly SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    for (const { start, end } of spansInLine(line, language)) {
      spans.push(trimmed(text, from + start, from + end));
    }
    from += line.length + 1;
  }
  return spans;
}

function spansInLine(line: string, language: string): readonly SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  /** Where the sentence begins that has not ended yet, and whether it says anything so far. */
  let begun = 0;
  let isOpen = false;
  for (let from = 0; from < line.length; ) {
    const found = [...sentenceSegmenter(language).segment(line.slice(from, from + WINDOW))];
    const isLast = from + WINDOW >= line.length;
    // The last of a window may go on behind it; it begins the next one, unless it is all that there is.
    const whole = isLast || found.length === 1 ? found : found.slice(0, -1);
    for (const { segment } of whole) {
      if (!isOpen && GOES_ON.test(segment)) begun = spans.pop()?.start ?? begun;
      isOpen ||= SAYS_SOMETHING.test(segment);
      from += segment.length;
      if (!isOpen || ABBREVIATED.test(segment) || (found.length === 1 && !isLast)) continue;
      spans.push({ start: begun, end: from });
      begun = from;
      isOpen = false;
    }
  }
  if (isOpen) spans.push({ start: begun, end: line.length });
  return spans;
}

function trimmed(text: string, start: number, end: number): SentenceSpan {
  const written = text.slice(start, end);
  return { start: end - written.trimStart().length, end: start + written.trimEnd().length };
}
