import type { BlockDirection } from '../../../shared/story/blocks/block-direction.ts';
import { textDirection } from '../../../shared/story/direction.ts';
import { type Inline, plainText } from '../../../shared/story/inline.ts';
import type { DocxFileContext } from './docx-file-context.ts';

/** True where a line runs from right to left: as it was chosen, else as its first letter does, else as the story. */
export function runsRightToLeft(
  inlines: readonly Inline[],
  { direction }: Pick<DocxFileContext, 'direction'>,
  chosen?: BlockDirection,
): boolean {
  const own = chosen ?? textDirection(plainText(inlines));
  return (own === 'neutral' ? direction : own) === 'rtl';
}
