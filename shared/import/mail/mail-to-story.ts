import type { Block } from '../../story/block.ts';
import { blockText } from '../../story/block-text.ts';
import { canonicalBody } from '../../story/canonical-body.ts';
import { figuresOf } from '../../story/figures.ts';
import { emptyFields } from '../../story/story.ts';
import { languageValue, lineValue } from '../field-values.ts';
import type { ImportedPicture, ImportedStory, ImportOptions } from '../imported-story.ts';
import { leavesOf, type MimeMessage, type MimePart } from '../mime/mime-part.ts';
import { type MimePictures, mimePictures } from '../mime/mime-pictures.ts';
import { type PictureNames, pictureNames } from '../picture-names.ts';
import { textBlocks, textParagraphs } from '../text/text-blocks.ts';
import { chooseBody, isHtml } from './choose-body.ts';
import { partHtmlMail, passedOnBlocks } from './html-mail.ts';
import { mailNote, noteWarnings } from './mail-note.ts';
import { bareSubject, isDisclaimer, isSentFromDevice } from './mail-phrases.ts';
import { otherParts } from './other-parts.ts';
import { partPlainMail, passedOnText } from './plain-mail.ts';

/** What a mail says, its parts told apart. */
interface PartedMail {
  readonly own: readonly Block[];
  /** Words that its sender did not write for it: for the desk's note. */
  readonly quoted: string;
  readonly signature: string;
  readonly language: string | null;
  /** The mail only passes on another one, whose words are `own`. */
  readonly isPassedOn: boolean;
}

/**
 * The story in a mail (RFC 5322): its subject is the headline, its best part the text, pictures in it and beside it
 * are pictures of the story. Who sent it and when, its signature, what lawyers put below it and the mails that it
 * quotes go to the desk's note, never to readers; other attachments are named. `dataOf` gives a part as a
 * `data:` address. Throws DatelineError `unreadable-input` for a mail that cannot be read, with a sentence.
 */
export function mailToStory(
  message: MimeMessage,
  dataOf: (part: MimePart) => string,
  options: ImportOptions = {},
): ImportedStory {
  const chosen = chooseBody(message.root);
  const names = pictureNames();
  const pictures = mimePictures(leavesOf(message.root));
  const read = chosen.pieces.map((piece) =>
    isHtml(piece.type) ? partedHtml(pictures.placed(piece.text), names) : partedText(piece.text),
  );
  const { own, below } = withoutLastLines(read.flatMap((part) => part.own));
  const headline = lineValue(bareSubject(message.subject).replace(/\s+/g, ' ')) ?? '';
  const attached = pictures.attached().flatMap((address) => names.nameFor(address) ?? []);
  const figures = attached.map((media): Block => ({ ...NO_WORDS, media }));
  const body = canonicalBody([...withoutHeadline(own, headline), ...figures]);
  const said = {
    signature: words(
      read.map((part) => part.signature),
      '\n',
    ),
    below,
    quoted: words(
      read.map((part) => part.quoted),
      '\n\n',
    ),
  };
  const note = mailNote(message, said);
  const passedOn = read.some((part) => part.isPassedOn) ? [PASSED_ON] : [];
  const language =
    languageValue(message.language ?? '') ??
    read.map((part) => languageValue(part.language ?? '')).find((one) => one) ??
    null;
  return {
    fields: { ...emptyFields(language ?? options.language ?? 'en'), headline, note: note.text },
    body,
    pictures: picturesOf(body, names, pictures, dataOf),
    warnings: [
      ...chosen.warnings,
      ...passedOn,
      ...noteWarnings(said, note.isCut),
      ...otherParts(message.root, chosen.used),
      ...message.warnings,
    ],
    languageUnsaid: language === null,
  };
}

const NO_WORDS = { type: 'figure', alt: '', caption: '', credit: '' } as const;

const PASSED_ON =
  'The mail only passes on another one, whose words were read: see in the desk’s note who sent it.';

function words(parts: readonly string[], between: string): string {
  return parts
    .filter((part) => part.trim() !== '')
    .join(between)
    .trim();
}

/** Only what the text shows: the logo of a signature is no picture of the story. */
function picturesOf(
  body: readonly Block[],
  names: PictureNames,
  { parts }: MimePictures,
  dataOf: (part: MimePart) => string,
): readonly ImportedPicture[] {
  const shown = new Set(figuresOf(body).map(({ media }) => media));
  return names.pictures
    .filter(({ media }) => shown.has(media))
    .map(({ media, source }) => {
      const part = parts.get(source);
      return { media, source: part ? dataOf(part) : source };
    });
}

function partedHtml(source: string, names: PictureNames): PartedMail {
  const { own, quoted, signature, language } = partHtmlMail(source, names);
  const text = (blocks: readonly Block[]) => blocks.map(blockText).join('\n');
  const isPassedOn = quoted.length > 0 && !saysSomething(text(own)) && figuresOf(own).length === 0;
  return {
    own: isPassedOn ? quoted.flatMap(passedOnBlocks) : own,
    quoted: isPassedOn ? headOf(quoted) : quoted.map(text).join('\n\n'),
    signature: text(signature),
    language,
    isPassedOn,
  };
}

/** What a mail that was passed on says of who wrote it. */
function headOf(quoted: readonly (readonly Block[])[]): string {
  return quoted
    .flatMap((blocks) => blocks.slice(0, blocks.length - passedOnBlocks(blocks).length))
    .map(blockText)
    .join('\n');
}

function partedText(source: string): PartedMail {
  const { own, quoted, signature } = partPlainMail(source);
  const written = own.join('\n');
  const isPassedOn = quoted.length > 0 && !saysSomething(written);
  const passed = isPassedOn ? passedOnText(quoted) : null;
  return {
    own: textBlocks(textParagraphs(passed?.text ?? written)),
    quoted: passed?.head ?? quoted.join('\n'),
    signature: signature.join('\n'),
    language: null,
    isPassedOn,
  };
}

function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** How many paragraphs at the end may be a lawyer's. */
const LAST = 6;

/** Takes what stands below every mail of its sender from the end of the text. */
function withoutLastLines(blocks: readonly Block[]): {
  readonly own: readonly Block[];
  readonly below: string;
} {
  const lastWords = blocks.findLastIndex(
    (block) => block.type !== 'divider' && figuresOf([block]).length === 0,
  );
  let from = lastWords + 1;
  for (let at = lastWords; at > 0 && at > lastWords - LAST; at--) {
    const block = blocks[at];
    if (block?.type !== 'paragraph') break;
    const text = blockText(block);
    if (isSentFromDevice(text) || isDisclaimer(text)) from = at;
  }
  if (from > lastWords) return { own: blocks, below: '' };
  const taken = blocks.slice(from, lastWords + 1);
  return {
    own: [...blocks.slice(0, from), ...blocks.slice(lastWords + 1)],
    below: taken.map(blockText).join('\n'),
  };
}

/** Programs write the subject above the text once more. */
function withoutHeadline(blocks: readonly Block[], headline: string): readonly Block[] {
  const [first, ...rest] = blocks;
  const isSame = first?.type === 'heading' && blockText(first).trim() === headline;
  return isSame ? rest : blocks;
}
