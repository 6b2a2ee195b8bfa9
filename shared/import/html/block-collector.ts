import type { Block } from '../../story/block.ts';
import type { BlockDirection } from '../../story/blocks/block-direction.ts';
import { type Footnote, type Inline, type Link, type Mark, plainText, readText } from '../../story/inline.ts';
import { type InlineRun, inlinesOfRuns } from '../../story/inline-runs.ts';
import type { Phrase } from '../../story/phrase.ts';
import { visibleInlines } from '../../story/visible-inlines.ts';
import { directionUnlikeText } from './direction-within.ts';

/** How a text stands in its line. */
export interface TextLook {
  readonly marks: ReadonlySet<Mark>;
  readonly link: Link | null;
  readonly phrase: Phrase | null;
  /** What the elements around it say; null where they say nothing. */
  readonly direction: BlockDirection | null;
}

/** Gathers text into paragraphs and keeps them in order with the other blocks. */
export interface BlockCollector {
  text(value: string, look: TextLook): void;
  lineBreak(link: Link | null): void;
  note(note: Footnote): void;
  /** Ends the paragraph that is open. */
  endParagraph(): void;
  add(...blocks: readonly Block[]): void;
  /** Ends the last paragraph and gives the blocks. */
  blocks(): readonly Block[];
}

/** `splitAtBreaks`: two line breaks in a row part paragraphs, as in pages that know no `<p>`. */
export function blockCollector(splitAtBreaks = true): BlockCollector {
  const blocks: Block[] = [];
  let runs: InlineRun[] = [];
  let direction: BlockDirection | null = null;

  function endParagraph(): void {
    if (runs.length === 0) return;
    for (const part of splitAtBreaks ? splitRuns(runs) : [runs]) {
      const children = visibleInlines(inlinesOfRuns(part));
      if (!isForHeight(children))
        blocks.push({ type: 'paragraph', ...directionUnlikeText(plainText(children), direction), children });
    }
    runs = [];
  }

  return {
    text(value, { marks, link, phrase, direction: said }) {
      const collapsed = value.replace(/[ \t\n\f\r]+/g, ' ');
      if (collapsed === '') return;
      if (runs.length === 0 || collapsed !== ' ') direction = said;
      runs.push({ leaf: readText(collapsed, marks, phrase), link });
    },
    lineBreak(link) {
      runs.push({ leaf: { type: 'break' }, link });
    },
    note(note) {
      runs.push({ leaf: note, link: null });
    },
    endParagraph,
    add(...added) {
      endParagraph();
      for (const block of added) blocks.push(block);
    },
    blocks() {
      endParagraph();
      return blocks;
    },
  };
}

/**
 * Word and web editors write a no-break space into a paragraph that is there for its height alone. Spaces
 * of code are somebody's.
 */
function isForHeight(inlines: readonly Inline[]): boolean {
  return (
    plainText(inlines).trim() === '' &&
    !inlines.some((inline) => inline.type === 'footnote') &&
    !inlines.some((inline) => inline.type === 'text' && inline.marks?.includes('code'))
  );
}

function splitRuns(runs: readonly InlineRun[]): readonly (readonly InlineRun[])[] {
  const parts: InlineRun[][] = [];
  let part: InlineRun[] = [];
  let breaks = 0;
  for (const run of runs) {
    const blank = run.leaf.type === 'text' && run.leaf.text === ' ';
    if (run.leaf.type === 'break') breaks++;
    else if (!blank) breaks = 0;
    part.push(run);
    if (breaks === 2) {
      parts.push(part);
      part = [];
      breaks = 0;
    }
  }
  parts.push(part);
  return parts;
}
