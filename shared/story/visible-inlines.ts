import type { Inline } from './inline.ts';
import { type InlineRun, inlineRuns, inlinesOfRuns } from './inline-runs.ts';

/**
 * The inlines as a reader sees them in HTML and in Markdown alike: a run of spaces is one space (also where
 * it runs over marks and links), none at the edges of the block or beside a line break, no line break at
 * the edges, no note without words. Only U+0020 is touched; a no-break space stays. Idempotent.
 */
export function visibleInlines(inlines: readonly Inline[]): readonly Inline[] {
  return inlinesOfRuns(withoutEnd(withoutDoubleSpaces(inlineRuns(inlines))));
}

/** A caption, credit or text alternative by the same rule. */
export function visibleLine(text: string): string {
  return text.replace(/ +/g, ' ').replace(/^ | $/g, '');
}

function withoutDoubleSpaces(runs: readonly InlineRun[]): InlineRun[] {
  const out: InlineRun[] = [];
  let afterSpace = true;
  for (const { leaf, link } of runs) {
    if (leaf.type === 'break') {
      dropLastSpace(out);
      if (out.length > 0) out.push({ leaf, link });
      afterSpace = true;
      continue;
    }
    if (leaf.type === 'footnote') {
      const children = visibleInlines(leaf.children) as typeof leaf.children;
      if (children.length === 0) continue;
      out.push({ leaf: { ...leaf, children }, link: null });
      afterSpace = false;
      continue;
    }
    const single: string = leaf.text.replace(/ +/g, ' ');
    const text: string = afterSpace && single.startsWith(' ') ? single.slice(1) : single;
    if (text === '') continue;
    out.push({ leaf: { ...leaf, text }, link });
    afterSpace = text.endsWith(' ');
  }
  return out;
}

function withoutEnd(runs: InlineRun[]): readonly InlineRun[] {
  dropLastSpace(runs);
  while (runs.at(-1)?.leaf.type === 'break') runs.pop();
  return runs;
}

function dropLastSpace(runs: InlineRun[]): void {
  const last = runs.at(-1);
  if (last?.leaf.type !== 'text' || !last.leaf.text.endsWith(' ')) return;
  // A text that was nothing else goes with all empty ones.
  runs[runs.length - 1] = { ...last, leaf: { ...last.leaf, text: last.leaf.text.slice(0, -1) } };
}
