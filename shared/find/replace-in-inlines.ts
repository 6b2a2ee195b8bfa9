import type { Inline, Text } from '../story/inline.ts';
import { type InlineRun, inlineRuns, inlinesOfRuns } from '../story/inline-runs.ts';

/** Characters of a line, in UTF-16 units of `lineOf`, and what is to stand there. */
export interface LineChange {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/**
 * A line with other words in some places, which do not overlap. They look like the first character that
 * they take the place of, and stand in its link; whatever else is among the replaced words (a break, marks,
 * links) goes with them, and notes stay. The editor does the same.
 */
export function replaceInInlines(
  inlines: readonly Inline[],
  changes: readonly LineChange[],
): readonly Inline[] {
  if (changes.length === 0) return inlines;
  const last = [...changes].sort((a, b) => b.start - a.start);
  return inlinesOfRuns(last.reduce(replaceOne, inlineRuns(inlines)));
}

/** The same in words without marks. */
export function replaceInWords(words: string, changes: readonly LineChange[]): string {
  return [...changes]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (line, { start, end, replacement }) => line.slice(0, start) + replacement + line.slice(end),
      words,
    );
}

function replaceOne(
  runs: readonly InlineRun[],
  { start, end, replacement }: LineChange,
): readonly InlineRun[] {
  const out: InlineRun[] = [];
  let at = 0;
  let left = replacement;
  for (const run of runs) {
    const { leaf, link } = run;
    const length = leaf.type === 'text' ? leaf.text.length : 1;
    const from = Math.max(0, start - at);
    const to = Math.min(length, end - at);
    at += length;
    if (from >= to || leaf.type === 'footnote') {
      out.push(run);
    } else if (leaf.type === 'text') {
      const text = leaf.text.slice(0, from) + left + leaf.text.slice(to);
      if (text !== '') out.push({ leaf: { ...leaf, text }, link });
      left = '';
    } else {
      // A break goes; what takes its place looks like the words before it.
      if (left !== '') out.push({ leaf: likeBefore(out.at(-1), left), link });
      left = '';
    }
  }
  return out;
}

function likeBefore(before: InlineRun | undefined, text: string): Text {
  const marks = before?.leaf.type === 'text' ? before.leaf.marks : undefined;
  return { type: 'text', text, ...(marks && { marks }) };
}
