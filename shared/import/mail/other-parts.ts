import type { MimePart } from '../mime/mime-part.ts';
import { isPicturePart } from '../mime/mime-pictures.ts';

/** Parts that are named; of more their number. */
const NAMED = 8;

/** One sentence each for what a mail holds that is neither its text nor a picture. */
export function otherParts(root: MimePart, used: ReadonlySet<MimePart>): readonly string[] {
  const files: string[] = [];
  const mails: string[] = [];
  let isEncrypted = false;
  const visit = (part: MimePart) => {
    const { type, parts } = part;
    if (type === 'multipart/encrypted' || /pkcs7-mime$/.test(type)) isEncrypted = true;
    else if (type === 'message/rfc822') mails.push(part.filename ?? subjectIn(part));
    else if (parts.length > 0) parts.forEach(visit);
    else if (!used.has(part) && !isPicturePart(part) && !isMachine(part))
      files.push(part.filename ?? `a part of the type ${type}`);
  };
  visit(root);
  return [
    ...(isEncrypted ? ['The mail is encrypted: open it in the program for mail, and paste its text.'] : []),
    ...(files.length > 0
      ? [
          `Left out of the mail: ${listed(files)}. Save what is wanted from the program for mail, and import it.`,
        ]
      : []),
    ...(mails.length > 0
      ? [
          `Left out of the mail, because it is a mail of its own: ${listed(mails)}. Save it as .eml, and import it.`,
        ]
      : []),
  ];
}

/** Signatures of programs, and reports of servers. */
function isMachine({ type }: MimePart): boolean {
  return /^application\/(?:pgp-signature|(?:x-)?pkcs7-signature)$|^message\/(?:delivery-status|feedback-report)$/.test(
    type,
  );
}

function subjectIn({ bytes }: MimePart): string {
  const start = String.fromCharCode(...bytes.subarray(0, 4096));
  const subject = /^subject:[ \t]*([^\r\n]{1,200})/im.exec(start)?.[1]?.trim();
  return subject ? `“${subject}”` : 'a mail without a subject';
}

function listed(names: readonly string[]): string {
  const named = names
    .slice(0, NAMED)
    .map((name) => name.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 120))
    .join(', ');
  return names.length > NAMED ? `${named} and ${names.length - NAMED} more` : named;
}
