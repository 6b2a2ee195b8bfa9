import type { PageLabels } from '../../page/labels.ts';
import { tagLineWords } from '../../page/parts/tag-line.ts';
import type { Correction } from '../../story/correction.ts';
import type { PublicFields } from '../../story/field-audience.ts';
import { bylineWords } from './byline-words.ts';

/** The lines of a story around its body, each empty where the story does not have it. */
export interface ArticleFrame {
  readonly headline: string;
  readonly kicker: string;
  readonly standfirst: string;
  readonly byline: string;
  /** With the words that head it on the page. Its own lines are parted by `\n`. */
  readonly editorsNote: string;
  /** Who did what beside writing it. */
  readonly tagLine: string;
  /** What was put right since, the oldest first, each with its day and what it is. */
  readonly corrections: readonly string[];
  readonly source: string;
  readonly copyright: string;
  readonly usageTerms: string;
}

/** What stands around the body, in words that say what each line is where the page says it too. */
export function articleFrame(fields: PublicFields, labels: PageLabels): ArticleFrame {
  const { headline, kicker, standfirst, editorsNote, source, copyright, usageTerms } = fields;
  const headed = (label: string, words: string) => (words === '' ? '' : `${label} ${words}`);
  return {
    headline,
    kicker,
    standfirst,
    byline: bylineWords(fields, labels),
    editorsNote: headed(`${labels.editorsNote}:`, editorsNote),
    tagLine: tagLineWords(fields, labels),
    corrections: fields.corrections.map((one) => correctionWords(one, labels)),
    source: headed(labels.source, source),
    copyright,
    usageTerms: headed(labels.usageTerms, usageTerms),
  };
}

/** The lines below the body, as far as the story has them. */
export function footLines({
  tagLine,
  corrections,
  source,
  copyright,
  usageTerms,
}: ArticleFrame): readonly string[] {
  return [tagLine, ...corrections, source, copyright, usageTerms].filter((line) => line !== '');
}

/** `Correction (2026-01-29): The minister spoke on Monday.` */
export function correctionWords(
  { kind, text, when }: Correction,
  { correctionKinds }: Pick<PageLabels, 'correctionKinds'>,
): string {
  return `${correctionKinds[kind]} (${when.slice(0, 10)}): ${text}`;
}
