/** A mark between two letters, or that goes on as a word: an apostrophe, whatever else it looks like. */
const WITHIN_A_WORD = /(?<=[\p{L}\p{M}\d])[’‘](?=[\p{L}\d])/gu;
const WORD_BEGINS = /(?<![\p{L}\p{M}\d])’(?=[\p{L}\d])/gu;

/**
 * True while a quotation with these marks stands open at the end of a line. Where one mark does both, every
 * second one closes.
 */
export function isQuotationOpen(line: string, [open, close]: readonly [string, string]): boolean {
  if (open === close) return line.split(open).length % 2 === 0;
  const marks = close === '’' ? line.replace(WITHIN_A_WORD, '_').replace(WORD_BEGINS, '_') : line;
  return marks.lastIndexOf(open.trim()) > marks.lastIndexOf(close.trim());
}
