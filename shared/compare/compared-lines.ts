import type { Block } from '../story/block.ts';
import type { LineStart } from '../story/blocks/block-line.ts';
import { type Mark, text } from '../story/inline.ts';
import { inlineRuns } from '../story/inline-runs.ts';
import { type Phrase, samePhrase } from '../story/phrase.ts';
import { blockLines } from './block-lines.ts';
import type { TextComparison } from './compare-stories.ts';
import { type Change, diffTokens } from './diff-tokens.ts';
import { joinReplacements } from './join-replacements.ts';
import { type LinkFacts, type Token, tokensOf } from './tokens.ts';

/** Characters of one look and one fate; a line break is `\n`. */
export interface ComparedRun {
  readonly change: Change;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly link: LinkFacts | null;
  readonly phrase: Phrase | null;
}

/** One line of a compared block; `change` is that of its being a line of its own. */
export interface ComparedLine {
  readonly start: LineStart;
  readonly change: Change;
  readonly runs: readonly ComparedRun[];
}

/** A compared text as lines to show; neighbouring words with the same marks and the same change are one run. */
export function comparedLines(comparison: TextComparison): readonly ComparedLine[] {
  const lines: { start: LineStart; change: Change; runs: ComparedRun[] }[] = [];
  for (const { change, tokens } of comparison) {
    for (const token of tokens) {
      if (token.kind === 'line') lines.push({ start: token.start, change, runs: [] });
      else addRun((lines.at(-1) as { runs: ComparedRun[] }).runs, runOf(change, token));
    }
  }
  return lines;
}

/** The lines of a block whose every word has the same `change`: kept, inserted or deleted as a whole. */
export function wholeLines(block: Block, change: Change): readonly ComparedLine[] {
  return blockLines(block).map(({ start, inlines }) => ({
    start,
    change,
    runs: inlineRuns(inlines).flatMap(({ leaf, link }): readonly ComparedRun[] => {
      if (leaf.type === 'footnote') return [];
      if (leaf.type === 'break') return [{ change, text: '\n', marks: [], link, phrase: null }];
      return [{ change, text: leaf.text, marks: leaf.marks ?? [], link, phrase: leaf.phrase ?? null }];
    }),
  }));
}

/** Two lines of plain text, compared. */
export function comparedText(before: string, after: string, language: string): readonly ComparedRun[] {
  const tokens = (value: string) =>
    tokensOf([{ start: { role: 'paragraph' }, inlines: value === '' ? [] : [text(value)] }], language);
  return comparedLines(joinReplacements(diffTokens(tokens(before), tokens(after))))[0]?.runs ?? [];
}

function runOf(change: Change, token: Exclude<Token, { readonly kind: 'line' }>): ComparedRun {
  if (token.kind === 'break') return { change, text: '\n', marks: [], link: token.link, phrase: null };
  return { change, text: token.text, marks: token.marks, link: token.link, phrase: token.phrase };
}

function addRun(runs: ComparedRun[], run: ComparedRun): void {
  const last = runs.at(-1);
  if (last && looksLike(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else runs.push(run);
}

function looksLike(a: ComparedRun, b: ComparedRun): boolean {
  return (
    a.change === b.change &&
    a.marks.join() === b.marks.join() &&
    samePhrase(a.phrase, b.phrase) &&
    a.link?.href === b.link?.href &&
    a.link?.title === b.link?.title
  );
}
