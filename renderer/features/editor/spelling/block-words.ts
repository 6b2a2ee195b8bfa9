import { wordsToCheck } from '../../../../shared/spelling/words-to-check.ts';
import type { EditorText, TextBlock, TextSpan } from '../../../editor/find/editor-text.ts';

/** A word of a block, and the language that it stands in. */
export interface BlockWord {
  readonly word: string;
  readonly language: string;
  readonly span: TextSpan;
}

/** The words of a block that are spelled, line by line, each stretch by its own language. */
export function blockWords(text: EditorText, block: TextBlock, language: string): readonly BlockWord[] {
  const foreignSpans = text.foreignSpans(block);
  return block.lines.flatMap((line, at) => {
    const others = foreignSpans[at] ?? [];
    const own = others.reduce((rest, { start, end }) => blanked(rest, start, end), line);
    const stretches = [
      { written: own, language },
      ...others.map((aside) => ({ written: only(line, aside.start, aside.end), language: aside.language })),
    ];
    return stretches.flatMap((stretch) =>
      stretch.language === null
        ? []
        : wordsToCheck(stretch.written, stretch.language).map(({ word, start, end }) => ({
            word,
            language: stretch.language ?? language,
            span: { block, line: at, start, end },
          })),
    );
  });
}

// A letter of no script stands for what is not meant, so that no word is cut out of a longer one.
function blanked(line: string, start: number, end: number): string {
  return line.slice(0, start) + '_'.repeat(end - start) + line.slice(end);
}

function only(line: string, start: number, end: number): string {
  return '_'.repeat(start) + line.slice(start, end) + '_'.repeat(line.length - end);
}
