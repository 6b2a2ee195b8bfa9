import {
  IS_BOLD,
  IS_CODE,
  IS_ITALIC,
  IS_STRIKETHROUGH,
  IS_SUBSCRIPT,
  IS_SUPERSCRIPT,
  IS_UNDERLINE,
  type TextFormatType,
} from 'lexical';
import { MARKS, type Mark } from '../../../../shared/story/inline.ts';

/** How the editor calls each mark, and the bit it keeps it in. */
export const MARK_FORMATS: Readonly<Record<Mark, { readonly format: TextFormatType; readonly bit: number }>> =
  {
    bold: { format: 'bold', bit: IS_BOLD },
    italic: { format: 'italic', bit: IS_ITALIC },
    underline: { format: 'underline', bit: IS_UNDERLINE },
    strike: { format: 'strikethrough', bit: IS_STRIKETHROUGH },
    code: { format: 'code', bit: IS_CODE },
    subscript: { format: 'subscript', bit: IS_SUBSCRIPT },
    superscript: { format: 'superscript', bit: IS_SUPERSCRIPT },
  };

export function marksToBits(marks: readonly Mark[]): number {
  return marks.reduce((bits, mark) => bits | MARK_FORMATS[mark].bit, 0);
}

/** Formats that are no marks of a story (upper case by style, highlight) are not carried over. */
export function bitsToMarks(bits: number): readonly Mark[] {
  return bits === 0 ? [] : MARKS.filter((mark) => (bits & MARK_FORMATS[mark].bit) !== 0);
}
