import type { SearchHit } from '../../../shared/library/summary.ts';
import { foldText } from '../../../shared/search/fold-text.ts';
import { type FoundWords, findTerms, type QueryTerm } from '../../../shared/search/query-terms.ts';
import { sentenceSegmenter } from '../../../shared/story/sentence-segmenter.ts';

/** Longest excerpt in UTF-16 units: two lines of a list. */
const LONGEST = 240;
/** How far around a match its sentence is looked for. */
const AROUND = 600;

type Excerpt = Pick<SearchHit, 'excerpt' | 'matches'>;

/**
 * The sentence around the first match in the passages, with every match in it; the beginning of the text
 * when there is none.
 */
export function excerptAround(
  passages: readonly string[],
  terms: readonly QueryTerm[],
  language: string,
): Excerpt {
  const found = bestPassage(passages, terms);
  if (!found) return { excerpt: shortened(passages[0] ?? ''), matches: [] };
  const excerpt = clipped(sentenceAt(found.passage, found.first, language), found.first);
  return { excerpt, matches: merged(findTerms(excerpt, terms)) };
}

interface FoundPassage {
  readonly passage: string;
  readonly first: number;
}

/** The passage that holds most of the terms, and of several the first. */
function bestPassage(passages: readonly string[], terms: readonly QueryTerm[]): FoundPassage | null {
  let best: (FoundPassage & { readonly held: number }) | null = null;
  for (const passage of passages) {
    if (best?.held === terms.length) break;
    const folded = foldText(passage);
    // Cutting a text into words takes longer than looking whether the words are in it at all.
    const likely = terms.filter(({ tokens }) => tokens.every((token) => folded.includes(token)));
    if (likely.length <= (best?.held ?? 0)) continue;
    const [first] = findTerms(passage, likely, 1);
    if (first) best = { passage, first: first.start, held: likely.length };
  }
  return best;
}

interface Slice {
  readonly text: string;
  /** Where it begins in the passage. */
  readonly start: number;
}

/** Only the neighbourhood is segmented: the segmenter's time grows with the square of the text. */
function sentenceAt(passage: string, at: number, language: string): Slice {
  const from = characterStart(passage, Math.max(0, at - AROUND));
  const near = passage.slice(from, characterStart(passage, at + AROUND));
  const sentence = sentenceSegmenter(language)
    .segment(near)
    .containing(at - from);
  return sentence ? { text: sentence.segment, start: from + sentence.index } : { text: near, start: from };
}

function clipped({ text, start }: Slice, at: number): string {
  const trimmed = text.trim();
  if (trimmed.length <= LONGEST) return trimmed;
  const place = at - start - text.indexOf(trimmed);
  const from = characterStart(trimmed, Math.max(0, Math.min(place - LONGEST / 3, trimmed.length - LONGEST)));
  const to = characterStart(trimmed, from + LONGEST);
  return `${from > 0 ? '…' : ''}${trimmed.slice(from, to)}${to < trimmed.length ? '…' : ''}`;
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, characterStart(text, LONGEST))}…`;
}

/** The offset, moved out of the middle of a surrogate pair. */
function characterStart(text: string, offset: number): number {
  const whole = Math.floor(offset);
  const code = text.charCodeAt(whole);
  return code >= 0xdc00 && code <= 0xdfff ? whole - 1 : whole;
}

function merged(sorted: readonly FoundWords[]): SearchHit['matches'] {
  const out: { start: number; end: number }[] = [];
  for (const match of sorted) {
    const last = out.at(-1);
    if (last && match.start < last.end) last.end = Math.max(last.end, match.end);
    else if (match.end > match.start) out.push({ ...match });
  }
  return out;
}
