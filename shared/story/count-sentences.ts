const segmenters = new Map<string, Intl.Segmenter>();

function sentenceSegmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}

/** Longer than most sentences and short enough to be segmented in no time: that grows with the square of the length. */
const WINDOW = 2000;

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** What ends in a full stop and no sentence: an initial, a title, a number's word. */
const ABBREVIATED =
  /(?:^|[\s(“‘«"'])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Adm|Sen|Rep|Gov|Hon|Rev|No|Art|vs|Mme|Mlle|MM|Sr|Sra|Hr|Fr|bzw|ca|Nr)\.\s*$/u;

/** The words after a question that somebody quoted: « Demain ? » dit-il. */
const GOES_ON = /^[\s»”’"')\]]*\p{Ll}/u;

/** The number of sentences in a text of a language (BCP 47), each line of it by itself. Time is linear in the length of the text. */
export function countSentences(text: string, language: string): number {
  let sentences = 0;
  for (const line of text.split('\n')) sentences += sentencesOf(line, language);
  return sentences;
}

function sentencesOf(line: string, language: string): number {
  let sentences = 0;
  let isOpen = false;
  for (let from = 0; from < line.length; ) {
    const found = [...sentenceSegmenter(language).segment(line.slice(from, from + WINDOW))];
    const isLast = from + WINDOW >= line.length;
    // The last of a window may go on behind it; it begins the next one, unless it is all that there is.
    const whole = isLast || found.length === 1 ? found : found.slice(0, -1);
    for (const { segment } of whole) {
      if (!isOpen && sentences > 0 && GOES_ON.test(segment)) sentences--;
      isOpen ||= SAYS_SOMETHING.test(segment);
      from += segment.length;
      if (!isOpen || ABBREVIATED.test(segment) || (found.length === 1 && !isLast)) continue;
      sentences++;
      isOpen = false;
    }
  }
  return isOpen ? sentences + 1 : sentences;
}
