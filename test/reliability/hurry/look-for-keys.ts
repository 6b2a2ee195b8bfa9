import type { Texts } from './hurried-desk.ts';

/** What became of typed letters: each stands where it was meant for, or does not, or stands elsewhere. */
export interface Whereabouts {
  /** Both texts are kept, and somebody has to choose between them. */
  readonly asked: boolean;
  readonly lost: number;
  readonly astray: number;
  /** Where the strays are. */
  readonly where: readonly string[];
}

/** One text as it was, or should be without what was typed, and as it is. */
export interface Compared {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly isMeant: boolean;
}

/** All texts of all stories, before and after. A story that was not there before had in it what `copied` says. */
export function compareTexts(
  before: Texts,
  after: Texts,
  copied: Readonly<Record<string, string>>,
  isMeant: (story: string, field: string) => boolean,
): Compared[] {
  return [...after].flatMap(([story, fields]) =>
    Object.entries(fields).map(([field, text]) => ({
      name: `${story} ${field}`,
      before: (before.get(story) ?? copied)[field] ?? '',
      after: text,
      isMeant: isMeant(story, field),
    })),
  );
}

/** `isSafe` says that the word is known to be where it was meant for. */
export function whereaboutsOf(
  word: string,
  texts: readonly Compared[],
  isSafe: boolean,
): Omit<Whereabouts, 'asked'> {
  let lost = isSafe ? 0 : word.length;
  let astray = 0;
  const where: string[] = [];
  for (const { name, before, after, isMeant } of texts) {
    const more = [...new Set(word)].map((letter) => countOf(after, letter) - countOf(before, letter));
    const found = more.reduce((sum, count) => sum + Math.max(0, count), 0);
    if (isMeant) lost = after.includes(word) ? 0 : Math.max(1, word.length - found);
    const strays = isMeant ? Math.max(0, found - word.length) : found;
    astray += strays;
    if (strays > 0 || (isMeant && lost > 0)) where.push(`${word} in ${name}: ${after.slice(-80)}`);
  }
  return { lost, astray, where };
}

function countOf(text: string, letter: string): number {
  return text.split(letter).length - 1;
}
