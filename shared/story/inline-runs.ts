import { assertNever } from '../assert-never.ts';
import { type Break, canonicalInlines, type Footnote, type Inline, type Link, type Text } from './inline.ts';

/** A text or a break together with the link that it stands in; a note stands in none. */
export interface InlineRun {
  readonly leaf: Text | Break | Footnote;
  readonly link: Link | null;
}

/** The inlines as one flat sequence. Throws by name on an inline that it does not know. */
export function inlineRuns(inlines: readonly Inline[]): readonly InlineRun[] {
  return inlines.flatMap((inline): InlineRun[] => {
    switch (inline.type) {
      case 'text':
      case 'break':
      case 'footnote':
        return [{ leaf: inline, link: null }];
      case 'link':
        return inline.children.map((leaf) => ({ leaf, link: inline }));
      default:
        return assertNever(inline, 'inline');
    }
  });
}

/** The canonical inlines of a flat sequence; neighbouring runs of one link object become that link again. */
export function inlinesOfRuns(runs: readonly InlineRun[]): readonly Inline[] {
  const out: Inline[] = [];
  let start = 0;
  while (start < runs.length) {
    const link = linkOf(runs[start]);
    let end = start + 1;
    while (end < runs.length && linkOf(runs[end]) === link) end++;
    const leaves = runs.slice(start, end).map((run) => run.leaf);
    if (link === null) for (const leaf of leaves) out.push(leaf);
    else out.push({ ...link, children: leaves as readonly (Text | Break)[] });
    start = end;
  }
  return canonicalInlines(out);
}

function linkOf(run: InlineRun | undefined): Link | null {
  return run === undefined || run.leaf.type === 'footnote' ? null : run.link;
}
