import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { assertNever } from '../../../shared/assert-never.ts';
import { textDirection } from '../../../shared/story/direction.ts';
import type { Inline, Text } from '../../../shared/story/inline.ts';
import type { DocxFileContext } from './docx-file-context.ts';
import { STYLES } from './docx-styles.ts';

/** The inlines of a line as Word's runs; its notes are put among those of the file. */
export function docxRuns(inlines: readonly Inline[], context: DocxFileContext): ParagraphChild[] {
  return inlines.map((inline) => {
    switch (inline.type) {
      case 'text':
        return new TextRun(runOptions(inline, context));
      case 'break':
        return new TextRun({ break: 1 });
      case 'link':
        return new ExternalHyperlink({
          link: inline.href,
          ...(inline.title !== undefined && { tooltip: inline.title }),
          children: inline.children.map((child) =>
            child.type === 'break'
              ? new TextRun({ break: 1 })
              : new TextRun({ ...runOptions(child, context), style: 'Hyperlink' }),
          ),
        });
      case 'footnote': {
        const note = new Paragraph({
          style: STYLES.note,
          bidirectional: context.direction === 'rtl',
          children: docxRuns(inline.children, context),
        });
        return new FootnoteReferenceRun(context.notes.push(note));
      }
      default:
        return assertNever(inline, 'inline');
    }
  });
}

/** Words without marks, as one run. */
export function wordsRun(words: string, context: Pick<DocxFileContext, 'language'>): TextRun {
  return new TextRun(runOptions({ type: 'text', text: words }, context));
}

/** Word sets marks of scripts that run from right to left by names of their own, so that both are said. */
function runOptions(
  { text, marks = [], phrase }: Text,
  { language }: Pick<DocxFileContext, 'language'>,
): IRunOptions {
  const has = (mark: (typeof marks)[number]) => marks.includes(mark);
  const isRightToLeft = textDirection(text) === 'rtl';
  const own = phrase?.language ?? language;
  return {
    text: text.toWellFormed(),
    ...(has('bold') && { bold: true, boldComplexScript: true }),
    ...(has('italic') && { italics: true, italicsComplexScript: true }),
    ...(has('underline') && { underline: {} }),
    ...(has('strike') && { strike: true }),
    ...(has('subscript') && { subScript: true }),
    ...(has('superscript') && { superScript: true }),
    ...(has('code') && { font: 'Courier New' }),
    ...(isRightToLeft && { rightToLeft: true }),
    ...(own !== language && { language: isRightToLeft ? { bidirectional: own } : { value: own } }),
  };
}
