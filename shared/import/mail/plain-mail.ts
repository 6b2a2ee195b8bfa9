import { isAttribution } from './mail-phrases.ts';
import { firstCut, linesOfHead } from './part-lines.ts';

/** What the plain text of a mail is made of; each part as its lines. */
export interface PartedText {
  readonly own: readonly string[];
  readonly quoted: readonly string[];
  readonly signature: readonly string[];
}

/** Lines that what stands above a quotation may take. */
const LINES_OF_ATTRIBUTION = 4;

/**
 * The text of a mail without what others wrote and what stands below every mail of its sender: lines behind `>`
 * with the
 * line that announces them, another mail below its head, the signature below `-- `. What is written between
 * quotations is the sender's.
 */
export function partPlainMail(text: string): PartedText {
  const lines = text.split(/\r\n|[\n\r]/);
  const own: string[] = [];
  const quoted: string[] = [];
  for (const line of lines) {
    if (!isQuoted(line)) own.push(line);
    else {
      quoted.push(...takeAttribution(own), line);
      // Two paragraphs are two also when what stood between them is gone.
      if (own.length > 0 && own.at(-1) !== '') own.push('');
    }
  }
  const cut = firstCut(own);
  if (cut === null) return { own, quoted, signature: [] };
  const below = own.slice(cut.at);
  const before = own.slice(0, cut.at);
  if (cut.kind === 'quoted') return { own: before, quoted: [...below, ...quoted], signature: [] };
  const further = firstCut(below.slice(1));
  if (further?.kind !== 'quoted') return { own: before, quoted, signature: below.slice(1) };
  return {
    own: before,
    quoted: [...below.slice(1 + further.at), ...quoted],
    signature: below.slice(1, 1 + further.at),
  };
}

/** A mail that was passed on: one `>` of each line is gone, and what says who wrote it stands apart. */
export function passedOnText(quoted: readonly string[]): { readonly text: string; readonly head: string } {
  const bare = quoted.map((line) => line.replace(/^ {0,3}> ?/, ''));
  const length = linesOfHead(bare);
  return { text: bare.slice(length).join('\n'), head: bare.slice(0, length).join('\n').trim() };
}

function isQuoted(line: string): boolean {
  return /^ {0,3}>/.test(line);
}

/** Takes the line that announces a quotation from the end of what was written before it. */
function takeAttribution(own: string[]): readonly string[] {
  let end = own.length;
  while (end > 0 && (own[end - 1] ?? '').trim() === '') end--;
  for (let from = end - 1; from >= Math.max(0, end - LINES_OF_ATTRIBUTION); from--) {
    if ((own[from] ?? '').trim() === '') return [];
    if (isAttribution(own.slice(from, end).join(' ')) && startsLine(own, from)) return own.splice(from);
  }
  return [];
}

/** A line in the middle of a paragraph is no beginning. */
function startsLine(own: readonly string[], from: number): boolean {
  return from === 0 || (own[from - 1] ?? '').trim() === '' || own.length - from <= 2;
}
