import { Paragraph } from 'docx';
import type { List } from '../../../shared/story/blocks/list.ts';
import { runsRightToLeft } from './docx-direction.ts';
import type { DocxFileContext } from './docx-file-context.ts';
import { docxRuns } from './docx-inlines.ts';

/** What bullets are called in the file. */
export const BULLETS = 'bullets';
/** Word knows nine levels. */
const DEEPEST = 8;

/** The items of a list, each a paragraph at its level. */
export function docxList(list: List, context: DocxFileContext, level = 0): Paragraph[] {
  const at = Math.min(level, DEEPEST);
  const reference = list.ordered ? `ordered-${context.numberings.length + 1}` : BULLETS;
  if (list.ordered) context.numberings.push({ reference, level: at, start: list.start ?? 1 });
  return list.items.flatMap(({ children, lists }) => [
    new Paragraph({
      numbering: { reference, level: at },
      bidirectional: runsRightToLeft(children, context, list.direction),
      spacing: { after: 80 },
      children: docxRuns(children, context),
    }),
    ...lists.flatMap((nested) =>
      docxList({ ...nested, ...(list.direction && { direction: list.direction }) }, context, level + 1),
    ),
  ]);
}
