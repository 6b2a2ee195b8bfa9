import { linesValue } from '../field-values.ts';
import type { MimeMessage } from '../mime/mime-part.ts';

/** Words of a mail that its sender did not write for it. */
export interface BesideText {
  readonly signature: string;
  /** What a lawyer or a telephone puts below every mail. */
  readonly below: string;
  readonly quoted: string;
}

/** Characters of the note: a thread of years is longer than any desk reads. */
const LONGEST = 20_000;

/** What the desk keeps of a mail beside its text: who sent it and when, and what it quotes. */
export function mailNote(
  { from, sent, subject }: MimeMessage,
  { signature, below, quoted }: BesideText,
): { readonly text: string; readonly isCut: boolean } {
  const sender =
    from === null ? '' : [from.name, from.address && `<${from.address}>`].filter(Boolean).join(' ');
  const lines = [
    ['Mail from', sender],
    ['Sent', sent === null ? '' : `${sent.slice(0, 16).replace('T', ' ')} UTC`],
    ['Subject', subject],
    ['Signature', signature],
    ['Below the mail', below],
    ['Quoted in the mail', quoted],
  ];
  const whole = lines.flatMap(([name, value]) => (value ? [`${name}: ${tidied(value)}`] : [])).join('\n');
  const isCut = whole.length > LONGEST;
  const text = linesValue(isCut ? `${whole.slice(0, LONGEST)} …` : whole) ?? '';
  return { text, isCut };
}

function tidied(words: string): string {
  return words.replace(/\n{3,}/g, '\n\n').trim();
}

/** One sentence each for what stands in the note and not in the text. */
export function noteWarnings({ signature, below, quoted }: BesideText, isCut: boolean): readonly string[] {
  const parts = [
    ...(signature === '' ? [] : ['its signature']),
    ...(below === '' ? [] : ['what stands below each mail of its sender']),
    ...(quoted === '' ? [] : ['the mail that it quotes']),
  ];
  const list = parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
  const told =
    parts.length === 0
      ? []
      : [
          `Not in the text but in the desk’s private note: ${list}. Copy from there what belongs to the story.`,
        ];
  const cut = isCut ? ['The desk’s note holds the beginning of it alone: read the rest in the mail.'] : [];
  return [...told, ...cut];
}
