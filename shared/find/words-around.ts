export interface WordsAround {
  readonly before: string;
  readonly after: string;
}

/** As much as fits a line of a list. */
const AROUND = 70;

/** What stands before and after a hit, cut to whole words where it is much. Offsets are UTF-16 units. */
export function wordsAround(text: string, start: number, end: number): WordsAround {
  const from = wholeCharacter(text, Math.max(0, start - AROUND));
  const to = wholeCharacter(text, Math.min(text.length, end + AROUND));
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before: from > 0 ? `…${before.replace(/^\S*\s+(?=\S)/u, '')}` : before,
    after: to < text.length ? `${after.replace(/(?<=\S)\s+\S*$/u, '')}…` : after,
  };
}

/** The offset, moved out of the middle of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}
