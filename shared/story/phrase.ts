import type { Inline } from './inline.ts';

export const PHRASE_DIRECTIONS = ['auto', 'ltr', 'rtl'] as const;
export type PhraseDirection = (typeof PHRASE_DIRECTIONS)[number];

/** Words of another language, or written in another direction, than what stands around them. */
export interface Phrase {
  /** BCP 47 tag in its canonical form; null where the words are in the story's own. */
  readonly language: string | null;
  /** `auto` is that of their first letter. */
  readonly direction: PhraseDirection;
}

/** Longer than any tag that names a language. */
const LONGEST_TAG = 60;

/** The tag as a phrase holds it; null for what is none. */
export function phraseLanguage(tag: string): string | null {
  if (tag.length > LONGEST_TAG) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** The phrase that a page means by its `lang` and `dir`; null where it says no direction that there is. */
export function readPhrase(lang: string | null, dir: string | null): Phrase | null {
  const direction = PHRASE_DIRECTIONS.find((one) => one === dir?.trim().toLowerCase());
  return direction ? { language: phraseLanguage(lang?.trim() ?? ''), direction } : null;
}

/** True where both are the same phrase, or neither is one. */
export function samePhrase(a: Phrase | null | undefined, b: Phrase | null | undefined): boolean {
  return a?.language === b?.language && a?.direction === b?.direction;
}

/** The phrase that the whole inline belongs to; null for none. A break belongs to what is around it. */
export function phraseOf(inline: Inline): Phrase | null {
  if (inline.type === 'text') return inline.phrase ?? null;
  if (inline.type !== 'link') return null;
  const [first, ...more] = inline.children.filter((child) => child.type === 'text');
  return first?.phrase && more.every((text) => samePhrase(text.phrase, first.phrase)) ? first.phrase : null;
}

/** Neighbours of one phrase, or of none. */
export interface PhraseRun<T extends Inline> {
  readonly phrase: Phrase | null;
  readonly inlines: readonly T[];
}

/**
 * Inlines parted where phrases begin and end: each phrase is one run, however its words look, so that it is
 * set in one piece.
 */
export function phraseRuns<T extends Inline>(inlines: readonly T[]): readonly PhraseRun<T>[] {
  const runs: PhraseRun<T>[] = [];
  for (let at = 0; at < inlines.length; ) {
    const phrase = phraseOf(inlines[at] as T);
    const end = phraseEnd(inlines, at);
    runs.push({ phrase, inlines: inlines.slice(at, end) });
    at = end;
  }
  return runs;
}

/** The index behind the last inline of the run that begins at `at`, as `phraseRuns` parts them. */
export function phraseEnd(inlines: readonly Inline[], at: number): number {
  const phrase = phraseOf(inlines[at] as Inline);
  let end = at + 1;
  for (let next = end; next < inlines.length; next++) {
    const inline = inlines[next] as Inline;
    if (phrase !== null && inline.type === 'break') continue;
    if (!samePhrase(phraseOf(inline), phrase)) break;
    end = next + 1;
  }
  return end;
}
