import type { BlockLine, LineStart } from '../story/blocks/block-line.ts';
import type { Mark } from '../story/inline.ts';
import { inlineRuns } from '../story/inline-runs.ts';
import type { Phrase } from '../story/phrase.ts';
import { textChunks, wordSegmenter } from '../story/word-segmenter.ts';

export interface LinkFacts {
  readonly href: string;
  readonly title?: string;
}

/** What a text is compared by: where a line begins, a word or what stands between words, a line break. */
export type Token = (
  | { readonly kind: 'line'; readonly start: LineStart }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly isWord: boolean;
      readonly marks: readonly Mark[];
      readonly link: LinkFacts | null;
      readonly phrase: Phrase | null;
    }
  | { readonly kind: 'break'; readonly link: LinkFacts | null }
) & {
  /** Equal for equal tokens and for no others. */
  readonly key: string;
};

/** The lines as one sequence. `language` is a BCP 47 tag. */
export function tokensOf(lines: readonly BlockLine[], language: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { start, inlines } of lines) {
    tokens.push({ kind: 'line', start, key: `line ${JSON.stringify(start)}` });
    for (const { leaf, link: inLink } of inlineRuns(inlines)) {
      const link = inLink && { href: inLink.href, ...(inLink.title ? { title: inLink.title } : {}) };
      const linkKey = link ? JSON.stringify(link) : '';
      if (leaf.type === 'break') {
        tokens.push({ kind: 'break', link, key: `break ${linkKey}` });
        continue;
      }
      // Lines come with what their notes say in them, see `blockLines`.
      if (leaf.type === 'footnote') continue;
      const marks = leaf.marks ?? [];
      const phrase = leaf.phrase ?? null;
      const phraseKey = phrase ? `${phrase.language} ${phrase.direction}` : '';
      const style = marks.length > 0 || link || phrase ? `${marks.join()} ${linkKey} ${phraseKey}` : '';
      for (const { segment, isWord } of segments(leaf.text, language)) {
        tokens.push({
          kind: 'text',
          text: segment,
          isWord,
          marks,
          link,
          phrase,
          key: `text ${style}\n${segment}`,
        });
      }
    }
  }
  return tokens;
}

/** The words of a text, and what stands between them. */
export function* segments(
  value: string,
  language: string,
): Generator<{ readonly segment: string; readonly isWord: boolean }> {
  for (const chunk of textChunks(value)) {
    for (const { segment, isWordLike } of wordSegmenter(language).segment(chunk)) {
      yield { segment, isWord: isWordLike === true };
    }
  }
}
